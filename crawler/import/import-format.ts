/**
 * How records are written: `auto` looks at them, `radar` says that they are lines of a radar file. What the
 * files are packed in is seen from their content in any case.
 */
export const IMPORT_FORMATS = ['auto', 'radar'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];
