/**
 * The store cannot do what was asked, and trying again would not help: a wrong address, a file that
 * cannot be used, a second writer, data of another kind. The message is one sentence for people.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
