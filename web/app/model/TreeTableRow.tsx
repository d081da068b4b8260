import type { ReactNode } from 'react';
import { useIsNarrow } from '../controls/use-is-narrow.ts';
import { formatCount } from '../format/format-count.ts';
import { formatIsoDay } from '../format/format-date.ts';
import { Icon } from '../marks/Icon.tsx';
import { LicenseChip } from '../marks/LicenseChip.tsx';
import { ModelName } from '../marks/ModelName.tsx';
import { RELATION_MARKS, toShownRelation } from '../marks/relation-marks.ts';
import type { RelationKind } from '../marks/relation-marks.ts';
import { RelationMark } from '../marks/RelationMark.tsx';
import { RelationMixBar } from '../marks/RelationMixBar.tsx';
import { StateBadges } from '../marks/StateBadges.tsx';
import { isControl } from '../tree/is-control.ts';
import type { OnPictureAction } from '../tree/picture-action.ts';
import type { TreeFoldRow, TreeNodeRow, TreeRow } from '../tree/tree-rows.ts';
import classes from './TreeTable.module.css';

interface RowProps {
  readonly row: TreeRow;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onFocus: () => void;
  readonly onAction: OnPictureAction;
}

/** One line of the table twin: a model, or what is folded below one. */
export function TreeTableRow({ row, isActive, isSelected, onFocus, onAction }: RowProps): ReactNode {
  return (
    <tr
      data-key={row.key}
      data-fold={row.kind === 'fold' || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-selected={isSelected}
      {...(row.kind === 'node' && row.isOpen !== null ? { 'aria-expanded': row.isOpen } : {})}
      onFocus={onFocus}
      onClick={(event) => {
        if (row.kind === 'node' && !isControl(event.target)) onAction({ kind: 'select', key: row.key });
      }}
      onDoubleClick={() => {
        if (row.kind === 'node') onAction({ kind: 'focus', key: row.key });
      }}
    >
      {row.kind === 'node' ? (
        <NodeCells row={row} onAction={onAction} />
      ) : (
        <FoldCells row={row} onAction={onAction} />
      )}
    </tr>
  );
}

const INDENT_PX = 18;

function NodeCells({
  row,
  onAction,
}: {
  readonly row: TreeNodeRow;
  readonly onAction: OnPictureAction;
}): ReactNode {
  const isNarrow = useIsNarrow();
  const { node, isOpen, level, key } = row;
  const model = node.row;
  const { kind, isGuess } = toShownRelation(model);
  return (
    <>
      <td>
        <span className={classes['model']} style={{ paddingLeft: (level - 1) * INDENT_PX }}>
          {isOpen === null || level === 1 ? (
            <span className={classes['twist']} />
          ) : (
            <button
              type="button"
              className={classes['twist']}
              tabIndex={-1}
              aria-label={`${isOpen ? 'Fold' : 'Unfold'} ${key}`}
              onClick={() => onAction({ kind: isOpen ? 'close' : 'open', key })}
            >
              <Icon name={isOpen ? 'down' : 'right'} size={12} />
            </button>
          )}
          <RelationMark kind={kind} size={10} />
          <ModelName
            id={model.id}
            isTwoLine={isNarrow}
            isStub={model.isStub}
            isGone={model.state === 'gone'}
          />
          <StateBadges row={model} />
        </span>
      </td>
      <td>{isGuess ? <Guess kind={kind} /> : RELATION_MARKS[kind].title}</td>
      <td>
        <LicenseChip license={model.license} licenseName={model.licenseName} isStub={model.isStub} />
      </td>
      <td data-number>{node.level}</td>
      <td data-number>{formatCount(model.downloads30d)}</td>
      <td data-number>{formatCount(model.likes)}</td>
      <td data-number>{formatCount(node.treeDescendantCount)}</td>
      <td data-number>{model.parentCount}</td>
      <td data-number>{formatIsoDay(model.createdAt)}</td>
    </>
  );
}

interface FoldProps {
  readonly row: TreeFoldRow;
  readonly onAction: OnPictureAction;
}

/** A relation that the Hub does not report. */
function Guess({ kind }: { readonly kind: RelationKind }): ReactNode {
  return (
    <i className={classes['guess']} title="Inferred from library, tags and name: the Hub reports no relation">
      {RELATION_MARKS[kind].title}
      <span className="visually-hidden">, inferred</span>
    </i>
  );
}

function FoldCells({ row, onAction }: FoldProps): ReactNode {
  const { fold } = row;
  return (
    <>
      <td>
        <FoldName row={row} onAction={onAction} />
      </td>
      <td>
        <span className="visually-hidden">Of these</span>
        <RelationMixBar mix={fold.relations} width={58} height={6} />
      </td>
      <td>&nbsp;</td>
      <td>&nbsp;</td>
      <td data-number>{formatCount(fold.downloads30d)}</td>
      <td>&nbsp;</td>
      <td>&nbsp;</td>
      <td>&nbsp;</td>
      <td>&nbsp;</td>
    </>
  );
}

function FoldName({ row, onAction }: FoldProps): ReactNode {
  const { fold, level, parentKey, shownCount } = row;
  return (
    <span className={classes['model']} style={{ paddingLeft: (level - 1) * INDENT_PX }}>
      <span className={classes['twist']} />
      <button
        type="button"
        className={classes['more']}
        tabIndex={-1}
        onClick={() => onAction({ kind: 'more', key: parentKey, shownCount, childCount: fold.childCount })}
      >
        +{formatCount(fold.nodeCount)} more
      </button>
    </span>
  );
}
