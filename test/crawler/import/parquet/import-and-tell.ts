/** Imports a file, keeps nothing, and prints how many models it had, how long that took, and the most memory it took. */
import { importFiles } from '../../../../crawler/import/import-files.ts';

const [, , path = ''] = process.argv;
const start = performance.now();
let models = 0;
for await (const page of importFiles([path], { checkpoint: null })) models += page.observations.length;
const ms = Math.round(performance.now() - start);
console.log(JSON.stringify({ models, ms, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
