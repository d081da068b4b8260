/** Hands out ids that are unique ignoring case, as on the Hub: a taken one gets `-v2`, `-v3`, ... */
export interface IdRegistry {
  readonly claim: (owner: string, name: string) => string;
  readonly has: (id: string) => boolean;
}

export function createIdRegistry(): IdRegistry {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return {
    claim: (owner, name) => {
      const wanted = `${owner}/${name}`;
      let id = wanted;
      while (taken.has(id.toLowerCase())) {
        const count = (counts.get(wanted.toLowerCase()) ?? 1) + 1;
        counts.set(wanted.toLowerCase(), count);
        id = `${owner}/${name.slice(0, 88)}-v${count}`;
      }
      taken.add(id.toLowerCase());
      return id;
    },
    has: (id) => taken.has(id.toLowerCase()),
  };
}
