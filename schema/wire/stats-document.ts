import type { Evidence } from '../evidence.ts';
import type { FindingKind } from '../finding.ts';
import type { Relation } from '../relation.ts';
import type { Snapshot } from '../snapshot.ts';

/** `stats`: counts of the newest state. `derivations` are distinct child-parent pairs, stubs included. */
export interface StatsDocument {
  readonly snapshot: Snapshot;
  readonly models: number;
  readonly gone: number;
  readonly stubs: number;
  readonly aliases: number;
  readonly derivations: number;
  readonly derivationsToKnown: number;
  /** Models with at least one (two) distinct parents after resolution, stubs included. */
  readonly modelsWithParent: number;
  readonly multiParentModels: number;
  readonly modelsWithLicense: number;
  readonly byRelation: Readonly<Record<Relation, number>>;
  /** Derivations by our guess where the Hub reports no relation. */
  readonly byInferredRelation: Readonly<Record<Relation, number>>;
  readonly byEvidence: Readonly<Record<Evidence, number>>;
  readonly findings: Readonly<Record<FindingKind, number>>;
}
