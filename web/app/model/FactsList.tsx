import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ModelDocument } from '../../../schema/wire/model-document.ts';
import { formatCount, formatCounted, formatShort } from '../format/format-count.ts';
import { formatDay } from '../format/format-date.ts';
import { FamilyMark } from '../marks/FamilyMark.tsx';
import { LicenseChip } from '../marks/LicenseChip.tsx';
import { toName } from '../../../schema/model.ts';
import classes from './FactsList.module.css';
import { RailSection } from './RailSection.tsx';

interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  /** Read where the number is not plain. */
  readonly title?: string;
}

/** What the snapshot says of the model itself, with units and dates; what it does not say is left out. */
export function FactsList({ model }: { readonly model: ModelDocument }): ReactNode {
  const facts = toFacts(model);
  return (
    <RailSection title="Facts" note={model.lastSeen === null ? null : `seen ${formatDay(model.lastSeen)}`}>
      <dl className={classes['facts']}>
        {facts.map(({ name, value, title }) => (
          <div key={name} title={title}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </RailSection>
  );
}

function toFacts(model: ModelDocument): readonly Fact[] {
  return [...toOwnFacts(model), ...toPlaceFacts(model)];
}

function toOwnFacts(model: ModelDocument): readonly Fact[] {
  if (model.isStub) return [];
  const facts: (Fact | null)[] = [
    { name: 'License', value: <LicenseChip license={model.license} licenseName={model.licenseName} /> },
    model.task === null ? null : { name: 'Task', value: model.task },
    model.library === null ? null : { name: 'Library', value: model.library },
    model.parameters === null
      ? null
      : { name: 'Parameters', value: formatShort(model.parameters), title: formatCount(model.parameters) },
    { name: 'Downloads, 30 d', value: formatCount(model.downloads30d) },
    model.downloadsAllTime === null
      ? null
      : { name: 'Downloads, all time', value: formatCount(model.downloadsAllTime) },
    { name: 'Likes', value: formatCount(model.likes) },
    { name: 'Created', value: formatDay(model.createdAt) },
    model.lastModified === null ? null : { name: 'Changed', value: formatDay(model.lastModified) },
    model.firstSeen === null ? null : { name: 'First seen', value: formatDay(model.firstSeen) },
  ];
  return facts.filter((fact) => fact !== null);
}

function toPlaceFacts(model: ModelDocument): readonly Fact[] {
  const hasParents = model.parents.length > 0;
  const facts: (Fact | null)[] = [
    {
      name: 'Families',
      value:
        model.families.length === 0 ? (
          'none'
        ) : (
          <span className={classes['families']}>
            {model.families.map((family) => (
              <Link key={family} to="/models" search={{ family }}>
                <FamilyMark family={family} /> {family}
              </Link>
            ))}
          </span>
        ),
    },
    hasParents
      ? {
          name: 'Depth',
          value: model.depth === null ? 'only a cycle leads here' : formatCounted(model.depth, 'step'),
          title: 'Edges on the shortest way from a root',
        }
      : null,
    hasParents
      ? {
          name: 'Generation',
          value: formatCounted(model.generation, 'step'),
          title: 'Edges on the longest way from a root',
        }
      : null,
    hasParents && model.trainingDepth !== null && model.trainingDepth !== model.depth
      ? {
          name: 'Training depth',
          value: formatCounted(model.trainingDepth, 'step'),
          title: 'The shortest way, quantizations not counted',
        }
      : null,
    model.aliases.length === 0
      ? null
      : {
          name: model.aliases.length === 1 ? 'Older name' : 'Older names',
          value: model.aliases.map(toName).join(', '),
          title: model.aliases.join(', '),
        },
  ];
  return facts.filter((fact) => fact !== null);
}
