import type { Finding } from '../../../schema/finding.ts';
import { toList, toNumber } from '../cells.ts';
import { inBatches } from '../in-batches.ts';
import { toFinding } from '../read-findings.ts';
import { scan } from '../scan.ts';
import type { Transaction } from '../server.ts';
import type { Writer } from '../writer.ts';

/** A finding at its place in the list, from 1. */
interface Placed extends Finding {
  readonly place: number;
}

const AFTER_PLACE = `
  MATCH (f:Finding) WHERE f.place > toInteger($after)
  RETURN [f.kind, f.id, f.other, f.proof, f.place] ORDER BY f.place LIMIT toInteger($limit)`;

const PUT_FINDINGS = `
  UNWIND $rows AS r MERGE (f:Finding {place: toInteger(r.place)})
  SET f.kind = r.kind, f.id = r.id, f.other = r.other, f.proof = r.proof`;

/** Writes the findings that differ from the one at the same place, and removes those after the last place. */
export async function writeFindings(writer: Writer, findings: readonly Finding[]): Promise<void> {
  const stored = new Map<number, Finding>();
  for await (const chunk of scan(writer.server, readFindingsAfter, ({ place }) => place)) {
    for (const finding of chunk) stored.set(finding.place, finding);
  }
  const changed = findings.flatMap((finding, at): readonly Placed[] => {
    const before = stored.get(at + 1);
    return before !== undefined && isSame(before, finding) ? [] : [{ ...finding, place: at + 1 }];
  });
  await inBatches(changed, (rows) =>
    writer.step(async (transaction) => {
      await transaction.run(PUT_FINDINGS, {
        rows: rows.map(({ place, kind, id, other, proof }) => ({ place, kind, id, other, proof })),
      });
      return { result: undefined };
    }),
  );
  const surplus = [...stored.keys()].filter((place) => place > findings.length);
  await inBatches(surplus, (places) =>
    writer.step(async (transaction) => {
      await transaction.run('UNWIND $places AS place MATCH (f:Finding {place: toInteger(place)}) DELETE f', {
        places,
      });
      return { result: undefined };
    }),
  );
}

async function readFindingsAfter(
  transaction: Transaction,
  after: number,
  limit: number,
): Promise<readonly Placed[]> {
  const answer = await transaction.run(AFTER_PLACE, { after, limit });
  return answer.map((row) => ({ ...toFinding(row), place: toNumber(toList(row)[4]) }));
}

const isSame = (a: Finding, b: Finding): boolean =>
  a.kind === b.kind && a.id === b.id && a.other === b.other && a.proof === b.proof;
