import type { Command } from '../command.ts';
import { readCount, readText } from '../options.ts';
import { chooseStore } from '../read/choose-store.ts';
import { untilAborted } from '../start/until-aborted.ts';

export const DEFAULT_PORT = 4300;

export const serveCommand: Command = {
  usage: 'serve',
  summary: 'The app and the API over a store, without crawling',
  example: 'stemma serve --port 8080',
  isReader: true,
  configure: (command) =>
    command
      .option('--port <n>', `port to listen on (default: ${DEFAULT_PORT})`)
      .option('--host <name>', 'address to listen on (default: this machine only)'),
  run: async (context, _args, options) => {
    const { serveStore } = await import('../start/serve-store.ts');
    const server = await serveStore(await chooseStore(context), {
      port: readCount(options, 'port') ?? DEFAULT_PORT,
      host: readText(options, 'host') ?? 'localhost',
      crawl: null,
      log: context.output.talk,
    });
    context.output.talk(`Stemma is at ${server.url} (Ctrl-C stops it).`);
    try {
      await untilAborted(context.signal);
    } finally {
      await server.close();
    }
    return 0;
  },
};
