import type { DerivedGraph } from '../../../schema/derived-graph.ts';
import { BEING_REPLACED } from '../../derived/being-replaced.ts';
import { refuseOtherVersion } from '../../derived/refuse-other-version.ts';
import { writeMeta } from '../meta.ts';
import type { Writer } from '../writer.ts';
import { writeCardAliases } from './write-card-aliases.ts';
import { writeDerivations } from './write-derivations.ts';
import { writeFindings } from './write-findings.ts';
import { writeMeasures } from './write-measures.ts';
import { writeStubs } from './write-stubs.ts';

/**
 * Brings what is derived from what stands there to what is given, in batches of what differs. Readers know by the
 * derived version that they see a mixture: it is taken away first and set last. After an interruption the values
 * belong to no version, and the next call finishes the work.
 */
export async function writeDerived(writer: Writer, derived: DerivedGraph): Promise<void> {
  // Read before anything is written, so that an error on the way leaves the database as it was.
  const { dataVersion, stubs, derivations, measures, findings, cardAliases, summary } = derived;
  refuseOtherVersion(dataVersion, (await writer.known()).dataVersion);
  await setVersion(writer, BEING_REPLACED);
  await writeStubs(writer, stubs);
  await writeDerivations(writer, derivations);
  await writeMeasures(writer, measures);
  await writeFindings(writer, findings);
  await writeCardAliases(writer, cardAliases);
  await setVersion(writer, dataVersion, summary);
}

const setVersion = (writer: Writer, derivedVersion: number, summary?: string): Promise<void> =>
  writer.step(async (transaction) => ({
    result: await writeMeta(
      transaction,
      summary === undefined ? { derivedVersion } : { derivedVersion, summary },
    ),
  }));
