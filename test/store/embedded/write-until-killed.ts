/** Child of `kill.test.ts`: writes pages to the store named by the first argument until it is killed. */
import { openStore } from '../../../store/open-store.ts';
import { page, seen, start } from '../pictures.ts';

export const MODELS_OF_A_PAGE = 200;

/** A page of models of its own that also tells news of the page before. */
const toPage = (number: number): ReturnType<typeof page> =>
  page(
    String(number),
    ...Array.from({ length: MODELS_OF_A_PAGE }, (_, at) =>
      seen(`page-${number}/${at}`, { likes: 1 }, { tag: ['a/base', `page-${number - 1}/${at}`] }),
    ),
    ...Array.from({ length: number === 0 ? 0 : MODELS_OF_A_PAGE }, (_, at) =>
      seen(`page-${number - 1}/${at}`, { likes: 2 }),
    ),
  );

async function writeForever(uri: string): Promise<void> {
  const store = await openStore(uri, 'write');
  const { crawlId, checkpoint } = await store.beginCrawl(start('2024-07-11'));
  for (let number = checkpoint === null ? 0 : Number(checkpoint) + 1; ; number++) {
    await store.write(crawlId, toPage(number));
    process.stdout.write(`${number}\n`);
  }
}

const [, script = '', uri] = process.argv;
if (script.includes('write-until-killed') && uri !== undefined) await writeForever(uri);
