import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { toLicenseClass } from '../../../schema/licenses/license-class.ts';
import type { LicenseClass } from '../../../schema/licenses/license-class.ts';
import type { ModelDocument } from '../../../schema/wire/model-document.ts';
import type { ModelRow } from '../../../schema/wire/model-row.ts';
import type { TreeDocument } from '../../../schema/wire/tree-document.ts';
import { useIsNarrow } from '../controls/use-is-narrow.ts';
import { ErrorNote } from '../states/ErrorNote.tsx';
import type { OnPictureAction } from '../tree/picture-action.ts';
import { useStageSize } from '../tree/use-stage-size.ts';
import { closeNode, openNode, showMore } from './fold-view.ts';
import { Lone } from './Lone.tsx';
import { ModelHead } from './ModelHead.tsx';
import classes from './ModelScreen.module.css';
import { OutlineView } from './OutlineView.tsx';
import { TreeSkeleton } from './TreeSkeleton.tsx';
import { OUTLINE_BUDGET, toBudget } from './tree-parameters.ts';
import { TreeRail } from './TreeRail.tsx';
import { TreeTable } from './TreeTable.tsx';
import { useModelDocument, useParents, useTree } from './use-model-answers.ts';
import { useModelView } from './use-model-view.ts';
import { useWindowHeight } from './use-window-height.ts';

/** Sigma comes with the picture, and only where it is drawn. */
const TreePicture = lazy(async () => ({ default: (await import('../tree/TreePicture.tsx')).TreePicture }));

interface ModelScreenProps {
  readonly id: string;
  /** `null` while it is asked for. */
  readonly model: ModelDocument | null;
}

/** Head, picture or table, and rail. The picture fills what the window leaves. */
export function ModelScreen({ id, model }: ModelScreenProps): ReactNode {
  const state = useModelView();
  const { view, change } = state;
  const isNarrow = useIsNarrow();
  const stage = useRef<HTMLDivElement>(null);
  const size = useStageSize(stage);
  const [areAllParentsShown, setAllParentsShown] = useState(false);
  const [hasNoWebGl, setNoWebGl] = useState(false);
  const windowHeight = useWindowHeight();
  const isOutline = isNarrow || hasNoWebGl;
  const budget = isOutline ? OUTLINE_BUDGET : toBudget(windowHeight);
  const { tree, error, isFetching, retry } = useTree(id, view, budget);
  const root = tree?.root.row ?? null;
  const isPathShort = (tree?.primaryPath.length ?? 0) === 0;
  const parents = useParents(root?.id ?? id, root !== null && root.parentCount > (isPathShort ? 0 : 1));
  const onAction = useActions(state, () => setAllParentsShown(true));
  const isBright = useBright(view.licenseClasses);

  // On its way while the data is asked for.
  useEffect(() => {
    if (!isNarrow) void import('../tree/TreePicture.tsx');
  }, [isNarrow]);

  return (
    <div className={classes['screen']}>
      <ModelHead
        id={id}
        model={model}
        tree={tree}
        view={view.view}
        onView={(next) => change((last) => ({ ...last, view: next }), 'push')}
      />
      <div className={classes['body']} data-narrow={isNarrow || undefined}>
        <div ref={stage} className={classes['stage']} data-outline={isOutline || undefined}>
          {error !== null && tree === null ? (
            <div className={classes['note']}>
              <ErrorNote error={error} onRetry={retry} />
            </div>
          ) : tree === null ? (
            <TreeSkeleton />
          ) : isLone(tree) && view.view === 'tree' ? (
            <Lone row={tree.root.row} />
          ) : view.view === 'table' ? (
            <TreeTable
              root={tree.root}
              view={view}
              onSort={(sort) => change((last) => ({ ...last, sort }), 'replace')}
              onAction={onAction}
              onTree={() => change((last) => ({ ...last, view: 'tree' }), 'push')}
            />
          ) : isOutline ? (
            <OutlineView
              tree={tree}
              view={view}
              isBright={isBright}
              onAction={onAction}
              note={isNarrow ? null : 'As an outline: this browser does not draw with WebGL.'}
            />
          ) : size === null ? null : (
            <Suspense fallback={<TreeSkeleton />}>
              <TreePicture
                document={tree}
                parents={parents}
                areAllParentsShown={areAllParentsShown}
                selectedKey={view.selected}
                isBright={isBright}
                isBusy={isFetching}
                size={size}
                onAction={onAction}
                useModel={useModelOrNull}
                onFail={() => setNoWebGl(true)}
              />
            </Suspense>
          )}
        </div>
        <div className={classes['rail']}>
          <TreeRail model={model} tree={tree} state={state} />
        </div>
      </div>
    </div>
  );
}

const isLone = (tree: TreeDocument): boolean =>
  tree.treeCount === 0 && tree.descendantCount === 0 && tree.root.row.parentCount === 0;

const useModelOrNull = (id: string | null): ModelDocument | null => useModelDocument(id).data ?? null;

function useBright(classesShown: ReadonlySet<LicenseClass> | null): ((row: ModelRow) => boolean) | null {
  return useMemo(
    () => classesShown && ((row: ModelRow) => classesShown.has(toLicenseClass(row.license, row.licenseName))),
    [classesShown],
  );
}

function useActions({ change }: ReturnType<typeof useModelView>, onMoreParents: () => void): OnPictureAction {
  const navigate = useNavigate();
  return useCallback<OnPictureAction>(
    (action) => {
      switch (action.kind) {
        case 'select':
          return change((view) => ({ ...view, selected: action.key }), 'replace');
        case 'open':
          return change((view) => openNode(view, action.key), 'push');
        case 'close':
          return change((view) => closeNode(view, action.key), 'push');
        case 'more':
          return change((view) => showMore(view, action.key, action.shownCount, action.childCount), 'push');
        case 'more-parents':
          return onMoreParents();
        case 'focus':
          return void navigate({ to: '/models/$', params: { _splat: action.key } });
        case 'table':
          return change((view) => ({ ...view, view: 'table' }), 'push');
        default:
          return action satisfies never;
      }
    },
    [change, navigate, onMoreParents],
  );
}
