/** The server cannot listen where it was told to. The message is one sentence for the person who started it. */
export class ListenError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ListenError';
  }
}

/** What to say for the error codes of `listen`; a system error of another kind is passed on as it stands. */
export function toListenError(error: NodeJS.ErrnoException, port: number, host: string): ListenError {
  const messages: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is in use by another program: stop it, or choose another with --port.`,
    EACCES: `No permission to listen on port ${port} of ${host}: choose a port from 1024 up with --port.`,
    EADDRNOTAVAIL: `This machine has no address ${host} to listen on: choose another with --host, such as 127.0.0.1.`,
    ENOTFOUND: `The host name ${host} is not known: choose another with --host, such as 127.0.0.1.`,
    ERR_SOCKET_BAD_PORT: `${port} is not a port: choose one from 0 (any free one) to 65535 with --port.`,
  };
  const message = messages[error.code ?? ''] ?? `Cannot listen on port ${port} of ${host}: ${error.message}.`;
  return new ListenError(message, { cause: error });
}
