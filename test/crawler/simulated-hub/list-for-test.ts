/** A record as a list shows it. */
export interface Item {
  readonly _id: string;
  readonly id: string;
  readonly [field: string]: unknown;
}

/** One page, and the address of the next. */
export async function list(
  url: string,
): Promise<{ readonly items: readonly Item[]; readonly next: string | null; readonly response: Response }> {
  const response = await fetch(url);
  const items = (await response.json()) as readonly Item[];
  const next = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1] ?? null;
  return { items, next, response };
}

/** All pages, one after the other. */
export async function listAll(url: string): Promise<readonly Item[]> {
  const all: Item[] = [];
  for (let next: string | null = url; next !== null;) {
    const page = await list(next);
    all.push(...page.items);
    next = page.next;
  }
  return all;
}
