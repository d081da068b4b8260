import type { ReactNode } from 'react';
import type { ModelDocument } from '../../../schema/wire/model-document.ts';
import type { TreeDocument } from '../../../schema/wire/tree-document.ts';
import { formatCount } from '../format/format-count.ts';
import { toTreeRows } from '../tree/tree-rows.ts';
import { ChildrenList } from './ChildrenList.tsx';
import { DepthBars } from './DepthBars.tsx';
import { FactsList } from './FactsList.tsx';
import { toggleLicenseClass, toggleRelation } from './fold-view.ts';
import { LicenseSwitches } from './LicenseSwitches.tsx';
import type { ModelViewState } from './use-model-view.ts';
import { MonthsChart } from './MonthsChart.tsx';
import { ParentsList } from './ParentsList.tsx';
import { RelationSwitches } from './RelationSwitches.tsx';
import classes from './TreeRail.module.css';

const NONE: ReadonlySet<string> = new Set();

const toIdsBelow = (tree: TreeDocument): ReadonlySet<string> =>
  new Set(toTreeRows(tree.root, null).flatMap((row) => (row.level > 1 ? [row.key] : [])));

interface TreeRailProps {
  readonly model: ModelDocument | null;
  readonly tree: TreeDocument | null;
  readonly state: ModelViewState;
}

/** Beside the picture: its legends, which are its switches, its shape in figures, then the model's own facts. */
export function TreeRail({ model, tree, state }: TreeRailProps): ReactNode {
  return (
    <aside className={classes['rail']} aria-label="Legend and facts">
      {tree && tree.treeCount > 0 ? <TreeFigures tree={tree} state={state} /> : null}
      {model ? (
        <>
          <FactsList model={model} />
          <ParentsList model={model} below={tree ? toIdsBelow(tree) : NONE} />
          <ChildrenList id={model.id} childCount={model.childCount} />
        </>
      ) : null}
    </aside>
  );
}

function TreeFigures({
  tree,
  state,
}: {
  readonly tree: TreeDocument;
  readonly state: ModelViewState;
}): ReactNode {
  const { view, change } = state;
  const elsewhere = tree.descendantCount - tree.treeCount;
  return (
    <>
      <RelationSwitches
        counts={tree.relations}
        total={tree.treeCount}
        shown={view.relations}
        onToggle={(relation) => change((last) => toggleRelation(last, relation), 'push')}
      />
      <LicenseSwitches
        counts={tree.licenseClasses}
        total={tree.treeCount}
        bright={view.licenseClasses}
        onToggle={(licenseClass) => change((last) => toggleLicenseClass(last, licenseClass), 'push')}
      />
      <DepthBars levels={tree.levels} word={tree.root.row.parentCount === 0 ? 'Depth' : 'Level'} />
      <MonthsChart months={tree.months} />
      <p className={classes['note']}>
        <b>The tree holds {formatCount(tree.treeCount)}.</b> Each model stands once, under its first parent.
        {elsewhere > 0 ? ` ${formatCount(elsewhere)} more descend only through a second parent.` : ''}
      </p>
    </>
  );
}
