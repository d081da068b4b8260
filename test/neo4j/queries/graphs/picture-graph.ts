import { parseGraph } from '../../../graphs/parse-graph.ts';
import { toCookbookGraph } from './cookbook-graph.ts';
import type { CookbookGraph } from './cookbook-graph.ts';

/** A diamond, a shortcut, a cycle with a way in, one without, a merge of two families, a stub, a gone model in the middle. */
const PICTURE = `
  meta-llama/Base <- ana/Chat finetune
  meta-llama/Base <- bo/Code finetune tag
  ana/Chat + bo/Code <- cy/Blend merge
  cy/Blend <- cy/Blend-Q4 quantized
  meta-llama/Base <- cy/Blend-Q4 declared wrote=quantized
  meta-llama/Base <- facebook/Small finetune

  Qwen/Seed <- dee/Lost finetune
  dee/Lost <- dee/Found finetune
  dee/Found + cy/Blend <- eve/Both merge
  Qwen/Seed + Qwen/Coder <- eve/Inside merge
  eve/Both + eve/Inside <- eve/Late merge

  Qwen/Seed <- bulk/A adapter
  Qwen/Seed <- bulk/B adapter
  Qwen/Seed <- bulk/C quantized
  Qwen/Seed <- bulk/D adapter
  Qwen/Seed <- legacy

  bulk/D <- ring/One finetune
  ring/One <- ring/Two finetune
  ring/Two <- ring/One finetune
  ring/Two <- ring/Out adapter
  loop/One <- loop/Two finetune
  loop/Two <- loop/One finetune

  nobody/Named <- fay/X, fay/Y, dee/Lost finetune
  Qwen/Named <- fay/Z

  meta-llama/Base license=llama2 downloads=900 likes=5 created=2023-01-05
  ana/Chat license=llama2 downloads=50 likes=1 created=2023-01-31
  bo/Code license=apache-2.0 downloads=50 created=2023-02-01
  cy/Blend license=mit downloads=70 created=2023-02-28
  cy/Blend-Q4 license=mit,apache-2.0 created=2024-02-29
  facebook/Small license=mit created=2024-03-01
  Qwen/Seed license=apache-2.0 downloads=0 created=2022-12-31
  Qwen/Coder license=apache-2.0
  dee/Lost gone license=other created=2023-02-02
  dee/Found license=apache-2.0 created=2023-02-03
  eve/Both license=cc-by-nc-4.0 downloads=9
  eve/Inside license=apache-2.0 downloads=8
  eve/Late license=apache-2.0
  bulk/A downloads=1 created=2024-05-01
  bulk/B downloads=1 created=2024-05-31
  bulk/C created=2024-05-15
  bulk/D created=2024-06-01
  legacy created=2024-05-15
  nobody/Named stub
  Qwen/Named stub
  Qwen/Alone license=mit created=2024-06-30
  gina/Alone
`;

/** Small enough to check by eye. */
export function toPictureGraph(): CookbookGraph {
  const { models, derivations } = parseGraph(PICTURE);
  return toCookbookGraph(models, derivations);
}
