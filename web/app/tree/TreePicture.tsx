import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { ModelDocument } from '../../../schema/wire/model-document.ts';
import type { ModelRow } from '../../../schema/wire/model-row.ts';
import type { TreeDocument } from '../../../schema/wire/tree-document.ts';
import { toActiveKey } from './active-key.ts';
import type { StageSize } from './camera-view.ts';
import type { Box } from './card-place.ts';
import { CardLayer } from './CardLayer.tsx';
import { ColumnHeads } from './ColumnHeads.tsx';
import type { Scene } from './create-scene.ts';
import { formatPicture } from './item-words.ts';
import { toFoldAction, toMainAction } from './item-action.ts';
import { toKeyResult } from './key-action.ts';
import { toCurveEnd, toMergeCurves } from './merge-curves.ts';
import { Minimap } from './Minimap.tsx';
import { ModelCard } from './ModelCard.tsx';
import type { OnPictureAction } from './picture-action.ts';
import { toLargestDownloads } from './picture-marks.ts';
import { toPictureItems } from './picture.ts';
import type { ParentEdgeRow } from './picture.ts';
import { countAncestorColumns, layOutRows, placePicture } from './place-picture.ts';
import { SizeLegend } from './SizeLegend.tsx';
import { StageTools } from './StageTools.tsx';
import { toConnector } from './to-connector.ts';
import { TreeLabels } from './TreeLabels.tsx';
import classes from './TreePicture.module.css';
import { useCardKey } from './use-card-key.ts';
import { useScene } from './use-scene.ts';
import { toPathKeys } from './walk-picture.ts';

interface TreePictureProps {
  readonly document: TreeDocument;
  /** Of the focus, all of them; empty while they are asked for. */
  readonly parents: readonly ParentEdgeRow[];
  readonly areAllParentsShown: boolean;
  readonly selectedKey: string | null;
  /** Which models stay bright; `null`: all. */
  readonly isBright: ((row: ModelRow) => boolean) | null;
  readonly isBusy: boolean;
  /** Of the element that holds the picture. */
  readonly size: StageSize;
  readonly onAction: OnPictureAction;
  /** Asks for what is known of a model; called for the one whose card is open or that is selected. */
  readonly useModel: (id: string | null) => ModelDocument | null;
  readonly onFail: (error: unknown) => void;
}

/** What was drawn last, to see what has changed. */
interface Shown {
  readonly scene: Scene;
  readonly focusKey: string;
  readonly document: TreeDocument;
}

const CO_PARENTS = 12;
/** The canvases together are one picture. */
const PICTURE = { role: 'img' } as const;

/** The family tree: sigma's marks and camera, edges below, labels above, and a card for the line in question. */
export function TreePicture(props: TreePictureProps): ReactNode {
  const { document, parents, selectedKey, isBright, size, onAction } = props;
  const sigmaElement = useRef<HTMLDivElement>(null);
  const labels = useRef(new Map<string, HTMLElement>());
  const cardBox = useRef<Box | null>(null);
  const anchorKey = useRef<string | null>(null);
  const shown = useRef<Shown | null>(null);
  const treeId = useId();
  const card = useCardKey();
  /** The selection whose card was closed with Escape; the selection itself stays. */
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const [wishedKey, setWishedKey] = useState<string | null>(null);

  const layout = useMemo(() => layOutRows(document, size.height), [document, size.height]);
  const items = useMemo(
    () =>
      toPictureItems({
        layout,
        primaryPath: document.primaryPath,
        parents,
        ancestorColumns: countAncestorColumns(document.levels.length, size.width),
        coParentLimit: props.areAllParentsShown ? parents.length : CO_PARENTS,
      }),
    [layout, document, parents, props.areAllParentsShown, size.width],
  );
  const byKey = useMemo(() => new Map(items.map((item) => [item.key, item])), [items]);
  const focusKey = document.root.row.id;
  const activeKey = toActiveKey(byKey, [wishedKey, selectedKey, focusKey]);

  const { scene, palette } = useScene(
    sigmaElement,
    {
      onHover: (key) => card.point(key),
      onClick: (key) => (key === null ? clear() : press(key, false)),
    },
    props.onFail,
  );

  useLayoutEffect(() => {
    if (!scene) return;
    const last = shown.current;
    shown.current = { scene, focusKey, document };
    const picture = placePicture(items, layout.height, size);
    if (last?.scene !== scene || last.focusKey !== focusKey) scene.show(picture, { kind: 'anew' });
    else if (last.document === document) scene.show(picture, { kind: 'resized', key: focusKey });
    else scene.show(picture, { kind: 'around', key: anchorKey.current ?? focusKey });
  }, [scene, document, items, layout.height, size, focusKey]);

  const bright = useMemo(
    () =>
      isBright &&
      new Set(items.flatMap((item) => (item.kind !== 'node' || isBright(item.row) ? [item.key] : []))),
    [items, isBright],
  );
  const questionKey = card.key ?? (selectedKey === closedFor ? null : selectedKey);
  const question = questionKey === null ? undefined : byKey.get(questionKey);
  const model = props.useModel(question?.kind === 'node' ? question.key : null);

  useEffect(() => {
    scene?.dress({
      path: new Set(toPathKeys(items, selectedKey)),
      bright,
      toCurves: (frame) => [
        ...toMergeCurves(frame, focusKey, parents.map(toCurveEnd)),
        ...(model ? toMergeCurves(frame, model.id, model.parents) : []),
      ],
      toConnector: (frame) => {
        const width = labels.current.get(questionKey ?? '')?.offsetWidth;
        if (questionKey === null || width === undefined || !cardBox.current) return [];
        return toConnector(frame, questionKey, width, cardBox.current);
      },
    });
  }, [scene, items, focusKey, parents, selectedKey, bright, model, questionKey]);

  function closeCard(): void {
    card.open(null);
    setClosedFor(selectedKey);
  }

  function clear(): void {
    card.open(null);
    if (selectedKey !== null) onAction({ kind: 'select', key: null });
  }

  function press(key: string, isToggle: boolean): void {
    const item = byKey.get(key);
    if (!item) return;
    const action = (isToggle ? toFoldAction(item, 'either') : null) ?? toMainAction(item);
    anchorKey.current = key;
    setWishedKey(key);
    if (action.kind === 'select') {
      setClosedFor(null);
      card.open(key);
    }
    onAction(action);
  }

  function handleKey(event: KeyboardEvent<HTMLElement>): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const result = toKeyResult(items, activeKey, event.key);
    if (!result) return;
    event.preventDefault();
    if ('closeCard' in result) return closeCard();
    if ('moveTo' in result) {
      setWishedKey(result.moveTo);
      scene?.reveal(result.moveTo);
      return card.open(byKey.get(result.moveTo)?.kind === 'node' ? result.moveTo : null);
    }
    anchorKey.current = activeKey;
    return onAction(result.action);
  }

  const shownCard = question?.kind === 'node' ? question : null;
  return (
    <div className={classes['stage']} data-busy={props.isBusy || undefined}>
      <div
        ref={sigmaElement}
        className={classes['sigma']}
        {...PICTURE}
        aria-label={formatPicture(document, items)}
      />
      <TreeLabels
        scene={scene}
        items={items}
        label={`Family tree of ${focusKey}`}
        id={treeId}
        activeKey={activeKey}
        selectedKey={selectedKey}
        bright={bright}
        labels={labels}
        onKeyDown={handleKey}
        onPoint={(key) => card.point(byKey.get(key ?? '')?.kind === 'node' ? key : null)}
        onPress={press}
        onDoublePress={(key) => byKey.get(key)?.kind === 'node' && onAction({ kind: 'focus', key })}
      />
      {scene && shownCard ? (
        <CardLayer
          scene={scene}
          cardKey={shownCard.key}
          labels={labels}
          box={cardBox}
          onEnter={card.hold}
          onLeave={() => card.point(null)}
          onEscape={closeCard}
        >
          <ModelCard
            row={shownCard.row}
            model={model}
            treeCount={shownCard.count}
            isFocus={shownCard.key === focusKey}
            isShown={(id) => byKey.has(id)}
          />
        </CardLayer>
      ) : null}
      <ColumnHeads scene={scene} items={items} levels={document.levels} />
      <StageTools scene={scene} />
      <Minimap scene={scene} palette={palette} />
      <SizeLegend largestDownloads={toLargestDownloads(items)} />
    </div>
  );
}
