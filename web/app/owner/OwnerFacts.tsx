import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FAMILIES } from '../../../schema/family.ts';
import type { OwnerDocument } from '../../../schema/wire/list-documents.ts';
import { formatCount, formatCounted, formatShort } from '../format/format-count.ts';
import { FamilyMark } from '../marks/FamilyMark.tsx';
import { Icon } from '../marks/Icon.tsx';
import { LicenseChip } from '../marks/LicenseChip.tsx';
import classes from './OwnerFacts.module.css';

interface OwnerFactsProps {
  /** As the address says it. */
  readonly owner: string;
  readonly document: OwnerDocument | undefined;
}

/** The head of an owner's screen: name, numbers with their units, families, licenses. */
export function OwnerFacts({ owner, document }: OwnerFactsProps): ReactNode {
  const name = document?.owner ?? owner;
  return (
    <header className={classes['head']}>
      <div className={classes['main']}>
        <h1>{name}</h1>
        {document === undefined ? <p className={classes['facts']}>&nbsp;</p> : <Facts document={document} />}
      </div>
      <a
        className={classes['hub']}
        href={`https://huggingface.co/${encodeURIComponent(name)}`}
        target="_blank"
        rel="noreferrer"
      >
        On the Hub
        <Icon name="external" size={14} />
      </a>
    </header>
  );
}

function Facts({ document }: { readonly document: OwnerDocument }): ReactNode {
  const { models, derivatives, downloads30d, likes, families, licenses, states } = document;
  return (
    <>
      <ul className={classes['facts']}>
        <li>
          <b>{formatCount(models)}</b> {models === 1 ? 'model' : 'models'}
        </li>
        <li title="Distinct descendants of these models that others published">
          <b>{formatCount(derivatives)}</b> {derivatives === 1 ? 'derivative' : 'derivatives'} by others
        </li>
        <li>
          <b>{formatShort(downloads30d)}</b> downloads in 30 d
        </li>
        <li>
          <b>{formatShort(likes)}</b> likes
        </li>
        {states.gone > 0 ? <li>{formatCounted(states.gone, 'model')} gone</li> : null}
        {states.stub > 0 ? <li>{formatCounted(states.stub, 'name')} not in snapshot</li> : null}
        {families.map((family) => (
          <li key={family}>
            <Link to="/models" search={{ family }} className={classes['family']}>
              <FamilyMark family={family} />
              {FAMILIES.find(({ key }) => key === family)?.name ?? family} family
            </Link>
          </li>
        ))}
      </ul>
      <ul className={classes['licenses']} aria-label="Licenses of these models">
        {licenses.slice(0, 6).map(({ license, count }) => (
          <li key={license}>
            <LicenseChip license={license === '' ? [] : [license]} /> {formatCount(count)}
          </li>
        ))}
      </ul>
    </>
  );
}
