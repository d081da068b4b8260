import { z } from '@hono/zod-openapi';
import type { Snapshot } from '../../../schema/snapshot.ts';
import type {
  CoverageDocument,
  CrawlProgress,
  StatusDocument,
} from '../../../schema/wire/status-document.ts';
import { orNull } from './or-null.ts';
import { CountSchema } from './vocabulary-schemas.ts';

const SnapshotSchema = z
  .object({
    date: z.string(),
    source: z.enum(['hub', 'import', 'simulated']),
    isComplete: z.boolean(),
    isSimulated: z.boolean(),
  })
  .openapi('Snapshot') satisfies z.ZodType<Snapshot>;

export const COVERAGE_FIELDS = {
  models: CountSchema,
  modelsWithParent: CountSchema,
  modelsWithLicense: CountSchema,
  stubs: CountSchema,
  derivations: CountSchema,
  derivationsToKnown: CountSchema,
  derivationsWithRelation: CountSchema,
};

const CoverageSchema = z.object(COVERAGE_FIELDS).openapi('Coverage') satisfies z.ZodType<CoverageDocument>;

export const CrawlProgressSchema = z
  .object({
    phase: z.enum([
      'looking-for-hub',
      'first-look',
      'listing',
      'importing',
      'deriving',
      'looking-up',
      'waiting-for-quota',
      'done',
      'failed',
    ]),
    models: CountSchema,
    pages: CountSchema,
    pagesExpected: CountSchema.nullable(),
    modelsPerSecond: z.number().nullable(),
    quotaLeft: z.number().nullable(),
    secondsLeft: z.number().nullable(),
    message: z.string(),
  })
  .openapi('CrawlProgress') satisfies z.ZodType<CrawlProgress>;

export const StatusSchema = z
  .object({
    dataVersion: CountSchema,
    isReady: z.boolean(),
    notReadyBecause: z.string().nullable(),
    snapshot: orNull(SnapshotSchema),
    isSimulated: z.boolean(),
    isDerived: z.boolean(),
    coverage: orNull(CoverageSchema),
    crawl: orNull(CrawlProgressSchema),
    crawlControl: z.enum(['start', 'stop']).nullable(),
    version: z.string(),
  })
  .openapi('Status') satisfies z.ZodType<StatusDocument>;
