import type { ExportFormat } from './export-format.ts';
import { neo4jAdminFormat } from './neo4j-admin-format.ts';

/** All formats of `stemma export`. Adding one: a file in this folder, a line here. */
export const exportFormats: readonly ExportFormat[] = [neo4jAdminFormat];
