export interface ServerEvent {
  readonly event: string;
  readonly data: unknown;
}

export interface EventReader {
  /** The next event, comments left out; `null` when the stream has ended. */
  readonly next: () => Promise<ServerEvent | null>;
  /** The next event of this kind; throws when the stream ends before. */
  readonly nextOf: (event: string) => Promise<ServerEvent>;
  readonly cancel: () => Promise<void>;
}

/** Opens a stream of server-sent events. */
export async function readEvents(url: string): Promise<EventReader> {
  const response = await fetch(url);
  if (response.body === null) throw new Error('The stream has no body.');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';

  async function next(): Promise<ServerEvent | null> {
    for (;;) {
      const end = buffer.indexOf('\n\n');
      if (end < 0) {
        const { done, value } = await reader.read();
        if (done) return null;
        buffer += value;
        continue;
      }
      const lines = buffer.slice(0, end).split('\n');
      buffer = buffer.slice(end + 2);
      const event = lines.find((line) => line.startsWith('event: '))?.slice(7);
      const data = lines.find((line) => line.startsWith('data: '))?.slice(6);
      if (event !== undefined && data !== undefined) return { event, data: JSON.parse(data) };
    }
  }

  return {
    next,
    nextOf: async (wanted) => {
      for (;;) {
        const found = await next();
        if (found === null) throw new Error(`The stream ended before an event "${wanted}".`);
        if (found.event === wanted) return found;
      }
    },
    cancel: () => reader.cancel(),
  };
}
