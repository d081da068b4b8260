import type { Command } from './command.ts';
import { ancestorsCommand } from './commands/ancestors.ts';
import { commonCommand } from './commands/common.ts';
import { compareCommand } from './commands/compare.ts';
import { copyCommand } from './commands/copy.ts';
import { crawlCommand } from './commands/crawl.ts';
import { descendantsCommand } from './commands/descendants.ts';
import { diffCommand } from './commands/diff.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { findingsCommand } from './commands/findings.ts';
import { importCommand } from './commands/import.ts';
import { listCommand } from './commands/list.ts';
import { pathCommand } from './commands/path.ts';
import { reportCommand } from './commands/report.ts';
import { serveCommand } from './commands/serve.ts';
import { showCommand } from './commands/show.ts';
import { snapshotsCommand } from './commands/snapshots.ts';
import { startCommand } from './commands/start.ts';
import { statsCommand } from './commands/stats.ts';
import { treeCommand } from './commands/tree.ts';

/** All commands, in the order of `--help`. Adding one: a file in `commands/`, a line here, a line in `docs/cli.md`. */
export const commands: readonly Command[] = [
  startCommand,
  crawlCommand,
  importCommand,
  statsCommand,
  showCommand,
  listCommand,
  ancestorsCommand,
  descendantsCommand,
  treeCommand,
  pathCommand,
  commonCommand,
  reportCommand,
  compareCommand,
  findingsCommand,
  snapshotsCommand,
  diffCommand,
  copyCommand,
  exportCommand,
  serveCommand,
  doctorCommand,
];
