/**
 * Answers by name for code that cannot wait for the database: a name that was never read gives `none`, and is
 * noted, so that it can be read and the code be run again.
 */
export interface AskedNames<T> {
  get(name: string): T;
  /** Notes the names that were not read yet. */
  want(names: Iterable<string>): void;
  /** The noted names; from now on they count as read. */
  takeWanted(): readonly string[];
  put(name: string, answer: T): void;
}

export function createAskedNames<T>(none: T): AskedNames<T> {
  const answers = new Map<string, T>();
  const wanted = new Set<string>();
  return {
    get(name) {
      const answer = answers.get(name);
      if (answer === undefined) wanted.add(name);
      return answer ?? none;
    },
    want(names) {
      for (const name of names) if (!answers.has(name)) wanted.add(name);
    },
    takeWanted() {
      const names = [...wanted];
      wanted.clear();
      for (const name of names) answers.set(name, none);
      return names;
    },
    put: (name, answer) => void answers.set(name, answer),
  };
}
