import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { toOwner } from '../../../schema/model.ts';
import { useAnswer } from '../backend/use-answer.ts';

/** Owners whose models contain the text, for a name that nothing bears. */
export function OwnerSuggestions({ owner }: { readonly owner: string }): ReactNode {
  const { data } = useAnswer(['search', owner, 20], (backend, signal) => backend.search(owner, 20, signal));
  const owners = [...new Set((data?.rows ?? []).map((row) => toOwner(row.id)))].filter(
    (name) => name !== null,
  );
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
