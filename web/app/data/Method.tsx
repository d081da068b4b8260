import type { ReactNode } from 'react';
import cards from '../controls/Card.module.css';
import { formatCounted } from '../format/format-count.ts';
import classes from './Method.module.css';

/** How the numbers come about, in the words of a reader who wants to check them. */
export function Method({ rejected }: { readonly rejected: number }): ReactNode {
  return (
    <section className={cards['panel']} aria-labelledby="method">
      <h2 id="method">Method</h2>
      <dl className={classes['list']}>
        <Entry term="Where parents come from">
          From each model’s own record on the Hub: first the links that the Hub made itself, then its tags,
          then what the author wrote on the model card. Each edge keeps the strongest of these as its
          evidence.
        </Entry>
        <Entry term="Relations">
          Fine-tune, adapter, quantized, or merge as the Hub reports it. Where it reports none, Stemma guesses
          from library, tags and name, and says that it is a guess. A guess never changes a count by evidence.
        </Entry>
        <Entry term="Names">
          Ids are compared ignoring case. Old names lead to the model that bears the new one, where a rename
          is known. A parent that is named but not in the snapshot is drawn as a stub and never counted as a
          model.
        </Entry>
        <Entry term="Counting">
          Totals count every live model once. Descendants are distinct over the whole graph, however many ways
          lead to them; a drawn tree shows each model under its first parent only.
        </Entry>
        <Entry term="Depth">
          Steps on the shortest way from a model without parents. Circles are kept and walked once.
        </Entry>
        <Entry term="What is missing">
          Most models name no parent, and nothing here can know what they do not say.
          {rejected === 0
            ? ' No record of the snapshot was left out.'
            : ` ${formatCounted(rejected, 'record')} ${rejected === 1 ? 'was' : 'were'} left out; the reasons stand above.`}
        </Entry>
      </dl>
    </section>
  );
}

function Entry({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
