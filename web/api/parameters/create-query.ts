import { z } from '@hono/zod-openapi';
import { suggest } from './suggest.ts';

/** The query of a route: those parameters and no others, so that a misspelled filter is not a silent no-op. */
export function createQuery<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      const name = issue.keys[0] ?? '';
      const near = suggest(name, known);
      const help = near === null ? `known are ${known.join(', ') || 'none'}` : `did you mean "${near}"?`;
      return `There is no parameter "${name}" here: ${help}`;
    },
  });
}
