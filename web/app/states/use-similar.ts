import type { ModelRow } from '../../../schema/wire/model-row.ts';
import { useAnswer } from '../backend/use-answer.ts';
import { toSimilarTexts } from './similar-texts.ts';

const LOOKED_AT = 50;

/** Models whose ids come near a name that nothing bears, most important first; `[]` until they are found. */
export function useSimilar(name: string, isWanted: (row: ModelRow) => boolean): readonly ModelRow[] {
  const { data } = useAnswer(['similar', name], async (backend, signal) => {
    for (const text of toSimilarTexts(name)) {
      const { rows } = await backend.search(text, LOOKED_AT, signal);
      const wanted = rows.filter(isWanted);
      if (wanted.length > 0) return wanted;
    }
    return [];
  });
  return data ?? [];
}
