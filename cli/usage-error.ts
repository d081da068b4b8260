/** Something that the caller must change: a flag, an id, a file, a store. Printed as one sentence, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
