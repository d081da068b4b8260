import type { ReactNode } from 'react';
import { RELATIONS } from '../../../schema/relation.ts';
import type { Relation } from '../../../schema/relation.ts';
import type { RelationMix } from '../../../schema/wire/tree-document.ts';
import { RELATION_MARKS } from '../marks/relation-marks.ts';
import { RelationLine } from '../marks/RelationLine.tsx';
import { LegendRow } from './LegendRow.tsx';
import { RailSection } from './RailSection.tsx';

interface RelationSwitchesProps {
  readonly counts: RelationMix;
  /** Models in the tree. */
  readonly total: number;
  /** `null`: all. */
  readonly shown: ReadonlySet<Relation> | null;
  readonly onToggle: (relation: Relation) => void;
}

/** Relations with their counts in the whole tree; switching one off takes its models out of the picture. */
export function RelationSwitches({ counts, total, shown, onToggle }: RelationSwitchesProps): ReactNode {
  return (
    <RailSection title="Relation" note={shown === null ? 'to the first parent' : 'filtered'}>
      {RELATIONS.map((relation) => {
        const isOn = shown === null || shown.has(relation);
        return (
          <LegendRow
            key={relation}
            mark={<RelationLine relation={relation} />}
            title={RELATION_MARKS[relation].title}
            count={counts[relation] ?? 0}
            total={total}
            color={RELATION_MARKS[relation].color}
            isOn={isOn}
            hint={isOn ? 'Take out of the tree' : 'Put back into the tree'}
            onToggle={() => onToggle(relation)}
          />
        );
      })}
    </RailSection>
  );
}
