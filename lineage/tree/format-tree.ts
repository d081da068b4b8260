import type { TreeDocument, TreeNode } from '../../schema/wire/tree-document.ts';
import { describeModel, formatCount } from './describe-model.ts';

/** A line that waits to be written, with the rails that run down beside it. */
interface Line {
  readonly node: TreeNode | null;
  readonly text: string;
  readonly rails: string;
  readonly isLast: boolean;
}

/**
 * A tree as text:
 *
 *     mistralai/Mistral-7B-v0.1 · apache-2.0 · 4,400 below
 *     ├─ HuggingFaceH4/zephyr-7b-beta · finetune · mit · 429 below
 *     │  ├─ TheBloke/zephyr-7B-beta-GPTQ · quantized? · mit · 56 below
 *     │  └─ +372 more
 *     └─ +3,970 more
 *
 * A question mark says that the relation is our guess. Lines end without a line break at the end of the text.
 */
export function formatTree(tree: TreeDocument): string {
  const lines: string[] = [];
  const waiting: Line[] = [{ node: tree.root, text: describe(tree.root), rails: '', isLast: true }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, text, rails, isLast } = next;
    const isRoot = node === tree.root;
    lines.push(isRoot ? text : `${rails}${isLast ? '└─ ' : '├─ '}${text}`);
    if (node === null) continue;
    const inner = isRoot ? '' : `${rails}${isLast ? '   ' : '│  '}`;
    const { fold } = node;
    if (fold !== null) {
      waiting.push({ node: null, text: `+${formatCount(fold.nodeCount)} more`, rails: inner, isLast: true });
    }
    for (const [at, child] of node.children.toReversed().entries()) {
      waiting.push({ node: child, text: describe(child), rails: inner, isLast: at === 0 && fold === null });
    }
  }
  return lines.join('\n');
}

const describe = ({ row, treeDescendantCount }: TreeNode): string => {
  const below = treeDescendantCount === 0 ? [] : [`${formatCount(treeDescendantCount)} below`];
  return [...describeModel(row), ...below].join(' · ');
};
