import type { ReactNode } from 'react';
import { toLicenseName } from '../../../schema/licenses/license-name.ts';
import { BROWSE_SORTS } from '../../../schema/wire/browse-query.ts';
import { FAMILIES } from '../../../schema/family.ts';
import { useAnswer } from '../backend/use-answer.ts';
import { FilterSelect } from '../controls/FilterSelect.tsx';
import { FilterText } from '../controls/FilterText.tsx';
import { formatCount } from '../format/format-count.ts';
import { RELATION_MARKS } from '../marks/relation-marks.ts';
import { DEFAULT_SORT, RELATION_FILTERS, toFirstDirection } from './browse-search.ts';
import type { BrowseSearch, RelationFilter } from './browse-search.ts';
import { LIBRARIES, TASKS } from './filter-options.ts';
import classes from './Filters.module.css';
import { SORT_WORDS } from './sort-words.ts';

interface FiltersProps {
  readonly search: BrowseSearch;
  readonly onChange: (part: { readonly [Key in keyof BrowseSearch]: BrowseSearch[Key] | undefined }) => void;
  /** The owner is given by the screen. */
  readonly hasOwner?: boolean;
}

/** All that narrows and orders the list; each change goes into the address. */
export function Filters({ search, onChange, hasOwner = false }: FiltersProps): ReactNode {
  return (
    <form className={classes['row']} aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <FilterText label="Id contains" value={search.q} onChange={(q) => onChange({ q })} width={150} />
      {hasOwner ? null : (
        <FilterText
          label="Owner"
          value={search.owner}
          onChange={(owner) => onChange({ owner })}
          width={110}
        />
      )}
      <FamilySelect value={search.family} onChange={(family) => onChange({ family })} />
      <LicenseSelect value={search.license} onChange={(license) => onChange({ license })} />
      <FilterSelect
        label="Relation"
        value={search.relation}
        choices={RELATION_FILTERS.map((value) => ({ value, label: RELATION_MARKS[value].title }))}
        onChange={(value) =>
          onChange({ relation: RELATION_FILTERS.find((known: RelationFilter) => known === value) })
        }
      />
      <FilterText
        label="Task"
        value={search.task}
        suggestions={TASKS}
        onChange={(task) => onChange({ task })}
      />
      <FilterText
        label="Library"
        value={search.library}
        suggestions={LIBRARIES}
        onChange={(library) => onChange({ library })}
        width={110}
      />
      <FilterText
        label="Created from"
        type="date"
        value={search.createdAfter}
        onChange={(createdAfter) => onChange({ createdAfter })}
        width={124}
      />
      <FilterSelect
        isRequired
        label="Sort by"
        value={search.sort ?? DEFAULT_SORT}
        choices={BROWSE_SORTS.map((value) => ({ value, label: `By ${SORT_WORDS[value]}` }))}
        onChange={(value) => {
          const sort = BROWSE_SORTS.find((known) => known === value) ?? DEFAULT_SORT;
          onChange({ sort, direction: toFirstDirection(sort) });
        }}
      />
    </form>
  );
}

interface PartProps {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function FamilySelect({ value, onChange }: PartProps): ReactNode {
  const { data } = useAnswer(['families'], (backend, signal) => backend.families(signal));
  const families = data?.map(({ family, name }) => ({ value: family, label: name }));
  const known = FAMILIES.map(({ key, name }) => ({ value: key, label: name }));
  return <FilterSelect label="Family" value={value} choices={families ?? known} onChange={onChange} />;
}

/** The labels that occur, most frequent first. */
function LicenseSelect({ value, onChange }: PartProps): ReactNode {
  const { data } = useAnswer(['overview'], (backend, signal) => backend.overview(signal));
  const labels = (data?.licenses ?? []).map(({ license, count }) => ({
    value: license === '' ? 'none' : license,
    label: `${license === '' ? 'undeclared' : toLicenseName(license)} (${formatCount(count)})`,
  }));
  const hasNone = labels.some((label) => label.value === 'none');
  const choices = hasNone ? labels : [...labels, { value: 'none', label: 'undeclared' }];
  return <FilterSelect label="License" value={value} choices={choices} onChange={onChange} />;
}
