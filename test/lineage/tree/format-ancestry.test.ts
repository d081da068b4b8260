import { describe, expect, it } from 'vitest';
import { findOrdinal } from '../../../lineage/index/id-column.ts';
import { formatAncestry } from '../../../lineage/tree/format-ancestry.ts';
import type { AncestryOptions } from '../../../lineage/tree/format-ancestry.ts';
import { indexOf } from '../../graphs/index-of.ts';

const drawUp = (text: string, id: string, options?: AncestryOptions): string => {
  const index = indexOf(text);
  return `\n${formatAncestry(index, findOrdinal(index, id), options)}\n`;
};

const BLEND = `
  base license=apache-2.0
  base <- chat finetune
  lost stub
  lost <- odd
  odd guess=adapter
  chat + base + odd <- blend merge
  chat license=mit
  blend license=other
`;

describe('the way up', () => {
  it('shows all parents, the primary one first, up to the roots', () => {
    expect(drawUp(BLEND, 'blend')).toBe(`
blend · other
├─ merge of chat · mit
│  └─ finetune of base · apache-2.0
├─ merge of base · apache-2.0
└─ merge of odd · no license
   └─ adapter? of lost · not in snapshot
`);
  });

  it('is one line for a root', () => {
    expect(drawUp(BLEND, 'base')).toBe('\nbase · apache-2.0\n');
  });

  it('opens an ancestor once', () => {
    const diamond = `
      root <- top finetune
      top <- left, right finetune
      left + right <- blend merge
    `;
    expect(drawUp(diamond, 'blend')).toBe(`
blend · no license
├─ merge of left · no license
│  └─ finetune of top · no license
│     └─ finetune of root · no license
└─ merge of right · no license
   └─ finetune of top · no license · see above
`);
  });

  it('ends in a cycle', () => {
    expect(drawUp('a <- b finetune \n b <- a adapter', 'a')).toBe(`
a · no license
└─ adapter of b · no license
   └─ finetune of a · no license · see above
`);
  });

  it('folds what is too far or too much', () => {
    expect(drawUp(BLEND, 'blend', { maxDepth: 1 })).toBe(`
blend · other
├─ merge of chat · mit
│  └─ finetune of base · apache-2.0
├─ merge of base · apache-2.0
└─ merge of odd · no license
   └─ +1 more
`);
    expect(drawUp(BLEND, 'blend', { budget: 1 })).toBe(`
blend · other
├─ merge of base · apache-2.0
└─ +3 more
`);
  });

  it('counts all that a fold hides, each once, but not what is shown elsewhere', () => {
    const chain = 'a <- b \n b <- c \n c <- d \n d <- e';
    expect(drawUp(chain, 'e', { budget: 1 })).toContain('of d · no license\n   └─ +3 more');
    // Behind far and wide stands deep; near is shown at the model itself.
    const diamond = `
      deep <- far, wide
      far + wide + near <- top
      top + near <- model
      near <- far
    `;
    expect(drawUp(diamond, 'model', { maxDepth: 1 })).toBe(`
model · no license
├─ unspecified of top · no license
│  ├─ unspecified of near · no license
│  └─ +3 more
└─ unspecified of near · no license
`);
  });
});
