/** One sentence for people; with `--debug` the stack and its causes as well. */
export function describeError(error: unknown, isDebug: boolean): string {
  if (!(error instanceof Error)) return `Stopped: ${String(error)}`;
  if (isDebug) return error.stack ?? error.message;
  if (error.name === 'AbortError') return 'Stopped. Run the same command again to go on.';
  return error.message;
}
