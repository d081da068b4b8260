import { writeFileSync } from 'node:fs';
import { formatReference } from './reference.ts';

writeFileSync('docs/cli.md', formatReference());
