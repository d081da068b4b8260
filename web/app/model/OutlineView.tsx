import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ModelRow } from '../../../schema/wire/model-row.ts';
import type { TreeDocument } from '../../../schema/wire/tree-document.ts';
import { RELATIONS } from '../../../schema/relation.ts';
import { RELATION_MARKS } from '../marks/relation-marks.ts';
import { RelationLine } from '../marks/RelationLine.tsx';
import { ModelCard } from '../tree/ModelCard.tsx';
import type { OnPictureAction } from '../tree/picture-action.ts';
import { toTreeRows } from '../tree/tree-rows.ts';
import { TreeOutline } from '../tree/TreeOutline.tsx';
import type { ModelView } from './model-search.ts';
import classes from './OutlineView.module.css';
import { useModelDocument } from './use-model-answers.ts';

interface OutlineViewProps {
  readonly tree: TreeDocument;
  readonly view: ModelView;
  readonly isBright: ((row: ModelRow) => boolean) | null;
  readonly onAction: OnPictureAction;
  /** Said above the outline where it stands in for a picture that cannot be drawn. */
  readonly note: string | null;
}

/** The tree on a narrow screen: a short legend, then the outline. */
export function OutlineView({ tree, view, isBright, onAction, note }: OutlineViewProps): ReactNode {
  const rows = useMemo(() => toTreeRows(tree.root, null), [tree]);
  const selected = rows.find((row) => row.key === view.selected);
  const node = selected?.kind === 'node' ? selected.node : null;
  const { data: model } = useModelDocument(node?.row.id ?? null);
  const used = RELATIONS.filter((relation) => (tree.relations[relation] ?? 0) > 0);
  return (
    <>
      {note === null ? null : <p className={classes['note']}>{note}</p>}
      <ul className={classes['legend']} aria-label="Relations">
        {used.map((relation) => (
          <li key={relation}>
            <RelationLine relation={relation} />
            {RELATION_MARKS[relation].title}
          </li>
        ))}
      </ul>
      <TreeOutline
        rows={rows}
        label={`Family tree of ${tree.root.row.id}`}
        selectedKey={view.selected}
        isBright={isBright && ((row) => isBright(row.node.row))}
        onAction={onAction}
        card={
          node === null ? null : (
            <ModelCard
              row={node.row}
              model={model ?? null}
              treeCount={node.treeDescendantCount}
              isFocus={node === tree.root}
              isShown={(id) => rows.some((row) => row.key === id)}
            />
          )
        }
      />
    </>
  );
}
