import type { Rejected } from '../observation.ts';
import type { FindingKind } from '../finding.ts';
import type { Finding } from '../finding.ts';
import type { Relation } from '../relation.ts';
import type { ModelRow } from './model-row.ts';
import type { CoverageDocument } from './status-document.ts';
import type { RelationMix } from './tree-document.ts';

/** Count of models by month of creation (`YYYY-MM`, UTC), oldest first, months without any left out. */
export interface MonthCount {
  readonly month: string;
  readonly count: number;
}

/** `report overview`: the Hub at a glance. */
export interface OverviewReport {
  readonly models: number;
  readonly stubs: number;
  readonly derivations: number;
  readonly roots: number;
  readonly maxDepth: number;
  readonly maxGeneration: number;
  /** New models a month; `withParent` are those that name a parent. */
  readonly months: readonly {
    readonly month: string;
    readonly count: number;
    readonly withParent: number;
    readonly withLicense: number;
  }[];
  /** Roots and stubs with the most distinct descendants, largest first. */
  readonly largestTrees: readonly ModelRow[];
  readonly licenses: readonly { readonly license: string; readonly count: number }[];
}

/** `report depth`: models with at least one parent, counted by each measure. */
export interface DepthReport {
  readonly depth: Readonly<Record<string, number>>;
  readonly generation: Readonly<Record<string, number>>;
  readonly trainingDepth: Readonly<Record<string, number>>;
  readonly depthNull: number;
}

/** `report relations`: derivations by reported relation, by our guess where none is reported, by evidence. */
export interface RelationsReport {
  readonly byRelation: Readonly<Record<Relation, number>>;
  readonly byInferredRelation: Readonly<Record<Relation, number>>;
  readonly byEvidence: Readonly<Record<string, number>>;
}

/** One line of `report families`. `derivatives`: any depth, every relation and evidence, each once. */
export interface FamilyReport {
  readonly family: string;
  readonly name: string;
  readonly owners: readonly string[];
  readonly published: number;
  readonly derivatives: number;
  /** Derivatives with a parent that the owners published. */
  readonly direct: number;
  /** Derivatives by the relation of their first parent inside the family, as the Hub reports it. */
  readonly byRelation: Readonly<Record<string, number>>;
  /** The same by our guess where the Hub reports none. */
  readonly byInferredRelation: RelationMix;
  /** Distinct owners of derivatives. */
  readonly authors: number;
  /** Most edges from a derivative to its nearest published model. */
  readonly maxDepth: number;
  /** New derivatives a month. */
  readonly months: readonly MonthCount[];
  /** The published model with the most distinct descendants. */
  readonly largest: ModelRow | null;
}

/** One line of `report findings`. */
export interface FindingsReport {
  readonly kind: FindingKind;
  readonly count: number;
  readonly examples: readonly Finding[];
}

/** `report coverage`: what the numbers rest on. */
export interface CoverageReport extends CoverageDocument, RejectedRecords {
  /** The parents outside the snapshot that most models name. */
  readonly topStubs: readonly { readonly id: string; readonly childCount: number }[];
  readonly danglingDerivations: number;
}

/** Records of the snapshot that were left out, as no models or as marked as removed: how many, and the first hundred. */
export interface RejectedRecords {
  readonly rejected: number;
  readonly rejections: readonly Rejected[];
}

/** `compare`: two sets of families under one definition. `ratio` is `null` when the right side is 0. */
export interface CompareDocument {
  readonly left: { readonly families: readonly string[]; readonly count: number };
  readonly right: { readonly families: readonly string[]; readonly count: number };
  readonly ratio: number | null;
  readonly definition: CompareDefinition;
}

export interface CompareDefinition {
  /** `any`: derivatives at any depth; `direct`: those with a published parent. */
  readonly depth: 'any' | 'direct';
  /** Whether models with several parents count. */
  readonly merges: boolean;
  /** `all`, or only what the Hub links itself or by its own tags. */
  readonly evidence: 'all' | 'hub';
}
