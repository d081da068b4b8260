/** Families with a color of their own; five at a time stay apart for every eye. */
const COLORED: Readonly<Partial<Record<string, string>>> = {
  qwen: 'var(--fam-qwen)',
  meta: 'var(--fam-meta)',
  google: 'var(--fam-google)',
  mistral: 'var(--fam-mistral)',
  deepseek: 'var(--fam-deepseek)',
};

/** CSS color of a family; all others share one and are told apart by their names. */
export const toFamilyColor = (family: string): string => COLORED[family] ?? 'var(--fam-other)';
