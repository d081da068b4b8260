import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { toOwner } from '../../../schema/model.ts';
import { useSimilar } from '../states/use-similar.ts';

const SAME_LETTERS = 3;

/** Owners whose name begins alike, for a name that nothing bears. */
export function OwnerSuggestions({ owner }: { readonly owner: string }): ReactNode {
  const begin = owner.slice(0, SAME_LETTERS).toLowerCase();
  const rows = useSimilar(owner, (row) => row.id.toLowerCase().startsWith(begin) && row.id.includes('/'));
  const owners = [...new Set(rows.map((row) => toOwner(row.id)))].filter((name) => name !== null);
  if (owners.length === 0) {
    return (
      <p>
        Check the spelling, or <Link to="/models">look through all models</Link>.
      </p>
    );
  }
  return (
    <p>
      Did you mean{' '}
      {owners.slice(0, 4).map((name, at) => (
        <span key={name}>
          {at === 0 ? '' : ', '}
          <Link to="/owners/$owner" params={{ owner: name }}>
            {name}
          </Link>
        </span>
      ))}
      ?
    </p>
  );
}
