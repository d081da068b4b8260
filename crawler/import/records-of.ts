import { InputError } from '../input-error.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The raw model records inside one JSON value: an array of models, one model, `{models: [...]}`,
 * or a recorded answer `{body: ...}` / `{response: {body: ...}}` around any of these.
 *
 * @throws InputError when it is nothing of the kind; `label` names the place.
 */
export function recordsOf(value: unknown, label: string): readonly unknown[] {
  let inner = value;
  if (isObject(inner) && isObject(inner['response'])) inner = inner['response'];
  if (isObject(inner) && typeof inner['id'] !== 'string' && 'body' in inner) inner = inner['body'];
  if (Array.isArray(inner)) return inner;
  if (isObject(inner)) {
    if (Array.isArray(inner['models'])) return inner['models'];
    if ('id' in inner || 'modelId' in inner || '_id' in inner) return [inner];
    if (typeof inner['error'] === 'string') {
      throw new InputError(
        `${label} is an error answer of the Hub ("${inner['error'].slice(0, 200)}"). Record it again.`,
      );
    }
  }
  throw new InputError(
    `${label} is JSON, but neither a list of models nor a model. Import what the Hub answers to GET /api/models.`,
  );
}
