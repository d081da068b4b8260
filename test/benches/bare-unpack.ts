/** Only what no import can avoid: unpack a `.tar.gz` of pages and `JSON.parse` each. Prints the number of records. */
import { readPages } from '../real/reference/read-pages.ts';

const [, , path = ''] = process.argv;
console.log((await readPages(path)).length);
