import type { z } from 'zod';
import { expectTypeOf, it } from 'vitest';
import type { Finding } from '../../schema/finding.ts';
import type { LicenseChangesReport } from '../../schema/wire/license-changes-report.ts';
import type * as lists from '../../schema/wire/list-documents.ts';
import type { ModelDocument, ParentDocument } from '../../schema/wire/model-document.ts';
import type { ModelList, ModelRow } from '../../schema/wire/model-row.ts';
import type * as reports from '../../schema/wire/report-documents.ts';
import type { CrawlProgress, StatusDocument } from '../../schema/wire/status-document.ts';
import type { TreeDocument } from '../../schema/wire/tree-document.ts';
import type { ErrorSchema } from '../../web/api/wire/error-schema.ts';
import type * as listSchemas from '../../web/api/wire/list-schemas.ts';
import type { ModelDocumentSchema, ParentDocumentSchema } from '../../web/api/wire/model-document-schema.ts';
import type { ModelListSchema, ModelRowSchema } from '../../web/api/wire/model-row-schemas.ts';
import type * as reportSchemas from '../../web/api/wire/report-schemas.ts';
import type { CrawlProgressSchema, StatusSchema } from '../../web/api/wire/status-schema.ts';
import type { TreeDocumentSchema } from '../../web/api/wire/tree-schema.ts';

/** `true` when each type can stand for the other; `readonly` makes no difference to JSON. */
type Agree<Wire, Schema extends z.ZodType> = [Wire] extends [z.output<Schema>]
  ? [z.output<Schema>] extends [Wire]
    ? keyof Wire extends keyof z.output<Schema>
      ? keyof z.output<Schema> extends keyof Wire
        ? true
        : false
      : false
    : false
  : false;

it('the described shapes are the types that browser and server share (checked by the compiler)', () => {
  expectTypeOf<Agree<ModelRow, typeof ModelRowSchema>>().toEqualTypeOf<true>();
  expectTypeOf<Agree<ModelList, typeof ModelListSchema>>().toEqualTypeOf<true>();
  expectTypeOf<Agree<ModelDocument, typeof ModelDocumentSchema>>().toEqualTypeOf<true>();
  expectTypeOf<Agree<ParentDocument, typeof ParentDocumentSchema>>().toEqualTypeOf<true>();
  expectTypeOf<Agree<StatusDocument, typeof StatusSchema>>().toEqualTypeOf<true>();
  expectTypeOf<Agree<CrawlProgress, typeof CrawlProgressSchema>>().toEqualTypeOf<true>();
  expectTypeOf<Agree<TreeDocument, typeof TreeDocumentSchema>>().toEqualTypeOf<true>();
  expectTypeOf<Agree<lists.ErrorDocument, typeof ErrorSchema>>().toEqualTypeOf<true>();
  expectTypeOf<Agree<Finding, typeof listSchemas.FindingSchema>>().toEqualTypeOf<true>();
  expectTypeOf<Agree<lists.FindingList, typeof listSchemas.FindingListSchema>>().toEqualTypeOf<true>();
  expectTypeOf<Agree<lists.ChildList, typeof listSchemas.ChildListSchema>>().toEqualTypeOf<true>();
  expectTypeOf<Agree<lists.ParentList, typeof listSchemas.ParentListSchema>>().toEqualTypeOf<true>();
  expectTypeOf<Agree<lists.WalkDocument, typeof listSchemas.WalkDocumentSchema>>().toEqualTypeOf<true>();
  expectTypeOf<Agree<lists.SearchDocument, typeof listSchemas.SearchDocumentSchema>>().toEqualTypeOf<true>();
  expectTypeOf<Agree<lists.PathsDocument, typeof listSchemas.PathsDocumentSchema>>().toEqualTypeOf<true>();
  expectTypeOf<Agree<lists.OwnerDocument, typeof listSchemas.OwnerDocumentSchema>>().toEqualTypeOf<true>();
  expectTypeOf<
    Agree<reports.OverviewReport, typeof reportSchemas.OverviewReportSchema>
  >().toEqualTypeOf<true>();
  expectTypeOf<Agree<reports.DepthReport, typeof reportSchemas.DepthReportSchema>>().toEqualTypeOf<true>();
  expectTypeOf<
    Agree<reports.RelationsReport, typeof reportSchemas.RelationsReportSchema>
  >().toEqualTypeOf<true>();
  expectTypeOf<
    Agree<readonly reports.FamilyReport[], typeof reportSchemas.FamiliesReportSchema>
  >().toEqualTypeOf<true>();
  expectTypeOf<
    Agree<readonly reports.FindingsReport[], typeof reportSchemas.FindingsReportSchema>
  >().toEqualTypeOf<true>();
  expectTypeOf<
    Agree<reports.CoverageReport, typeof reportSchemas.CoverageReportSchema>
  >().toEqualTypeOf<true>();
  expectTypeOf<
    Agree<LicenseChangesReport, typeof reportSchemas.LicenseChangesReportSchema>
  >().toEqualTypeOf<true>();
  expectTypeOf<
    Agree<reports.CompareDocument, typeof reportSchemas.CompareDocumentSchema>
  >().toEqualTypeOf<true>();
  // The comparison itself can say no.
  expectTypeOf<Agree<ModelList, typeof ModelRowSchema>>().toEqualTypeOf<false>();
});
