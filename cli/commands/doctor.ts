import type { Command } from '../command.ts';
import { toHubUrl } from '../hub-url.ts';

const MARK = { works: 'ok ', limited: '!  ', broken: 'XX ' } as const;

export const doctorCommand: Command = {
  usage: 'doctor',
  summary: 'What works here, what does not, and what to do; exit 1 with something broken',
  example: 'stemma doctor --json',
  run: async (context) => {
    const { runChecks } = await import('../doctor/run-checks.ts');
    const checks = await runChecks(context, toHubUrl(null));
    if (context.isJson) await context.output.json(checks);
    else {
      for (const check of checks) {
        await context.output.line(`${MARK[check.state]} ${check.name}: ${check.message}`);
      }
    }
    return checks.some((check) => check.state === 'broken') ? 1 : 0;
  },
};
