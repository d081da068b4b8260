/** Something is wrong with a file or folder that the user named. One sentence; the caller tells the user and stops. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
