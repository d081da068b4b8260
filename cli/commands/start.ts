import type { Command } from '../command.ts';
import { readCount, readFlag, readText } from '../options.ts';
import { toHubUrl } from '../hub-url.ts';
import { UsageError } from '../usage-error.ts';
import { DEFAULT_PORT } from './serve.ts';

export const startCommand: Command = {
  usage: 'start',
  summary: 'Serve the app and fill the store behind it: from the Hub, or from the simulated one without it',
  example: 'stemma start --simulate',
  configure: (command) =>
    command
      .option('--port <n>', `port to listen on (default: ${DEFAULT_PORT})`)
      .option('--host <name>', 'address to listen on (default: this machine only)')
      .option('--hub <url>', 'the Hub (environment: HF_ENDPOINT)')
      .option('--simulate', 'do not look for the Hub: use the simulated one'),
  run: async (context, _args, options) => {
    if (context.storeUri === 'memory:') {
      throw new UsageError('`start` fills its store from another process: name a file, --store file:PATH.');
    }
    const { startApp } = await import('../start/start-app.ts');
    await startApp(context, {
      port: readCount(options, 'port') ?? DEFAULT_PORT,
      host: readText(options, 'host') ?? 'localhost',
      hubUrl: toHubUrl(readText(options, 'hub')),
      isSimulated: readFlag(options, 'simulate'),
    });
    return 0;
  },
};
