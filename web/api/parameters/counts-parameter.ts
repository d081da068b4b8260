import { createParameter, splitList } from './create-parameter.ts';
import type { Described, Parameter } from './create-parameter.ts';

/** Whole numbers by id: `a/b:20,c:5`. At most `maximum` ids, and `total` over all of them. */
export function countsParameter(
  bounds: { readonly maximum: number; readonly total: number },
  described: Described,
): Parameter<ReadonlyMap<string, number>> {
  return createParameter<ReadonlyMap<string, number>>(
    (text) => {
      const counts = new Map<string, number>();
      let sum = 0;
      for (const part of splitList(text)) {
        const [, id, digits] = /^(.+):(\d{1,6})$/.exec(part) ?? [];
        if (id === undefined) return { refusal: 'must be pairs such as owner/name:20' };
        const count = Number(digits);
        counts.set(id, (counts.get(id) ?? 0) + count);
        sum += count;
      }
      if (counts.size > bounds.maximum) return { refusal: `must name at most ${bounds.maximum}` };
      return sum <= bounds.total
        ? { value: counts }
        : { refusal: `must ask for at most ${bounds.total} in all` };
    },
    { type: 'string', ...described },
  );
}
