import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { toName } from '../../../schema/model.ts';
import { ModelName } from '../marks/ModelName.tsx';
import { Empty } from './Empty.tsx';
import classes from './NotFound.module.css';
import { useSimilar } from './use-similar.ts';

const SHOWN = 5;
const isAny = (): boolean => true;

/** A model that is not in the snapshot, with the ids that come nearest. */
export function NotFound({ id }: { readonly id: string }): ReactNode {
  const rows = useSimilar(toName(id), isAny).slice(0, SHOWN);
  return (
    <Empty title={`This snapshot knows no model “${id}”.`}>
      {rows.length === 0 ? (
        <p>
          Check the spelling, or <Link to="/models">look through all models</Link>.
        </p>
      ) : (
        <>
          <p>Did you mean one of these?</p>
          <ul className={classes['suggestions']}>
            {rows.map((row) => (
              <li key={row.id}>
                <Link to="/models/$" params={{ _splat: row.id }}>
                  <ModelName id={row.id} isStub={row.isStub} />
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Empty>
  );
}
