import type { FindingKind } from '../../../schema/finding.ts';
import type { Alias } from '../../../schema/snapshot.ts';
import { toVersionedSnapshot } from '../../crawls/crawl-record.ts';
import type { Store } from '../../port.ts';
import type { Meta } from '../meta.ts';
import type { PlacedFinding } from './columns.ts';

/** Findings that a store knows by itself: they follow from its models and look-ups, and are not written. */
const OWN_KINDS: ReadonlySet<FindingKind> = new Set(['recreated-repository', 'redirect-to-other-repository']);

/** What was derived, in its order. */
export async function listFindings(store: Store): Promise<readonly PlacedFinding[]> {
  const findings = await store.findings({});
  return findings
    .filter(({ kind }) => !OWN_KINDS.has(kind))
    .map((finding, at) => ({ ...finding, place: at + 1 }));
}

/** As they were told, and those that cards prove. */
export async function listAliases(store: Store): Promise<readonly Alias[]> {
  const { aliases } = await store.ledger();
  const proven = (await store.aliases()).filter(({ source }) => source === 'card');
  return [...aliases, ...proven];
}

/** Version 0: Stemma makes the constraints and indexes of all versions when it first opens the database. */
const NO_CONSTRAINTS = 0;

/** The one `:Meta` node. */
export async function listMeta(store: Store): Promise<readonly Meta[]> {
  const { dataVersion, derivedVersion, summary } = await store.status();
  const versionedSnapshot = toVersionedSnapshot(await store.crawls());
  const schemaVersion = NO_CONSTRAINTS;
  return [{ schemaVersion, dataVersion, derivedVersion, versionedSnapshot, summary, restoring: null }];
}
