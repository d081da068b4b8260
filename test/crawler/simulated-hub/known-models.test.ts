import { describe, expect, it } from 'vitest';
import { parseKnownModels } from '../../../crawler/simulated-hub/known/known-model.ts';
import { KNOWN_MODELS } from '../../../crawler/simulated-hub/known/known-models.ts';
import { LICENSE_LABELS } from '../../../schema/licenses/license-labels.ts';
import { isModelId } from '../../../schema/model-id.ts';

describe('known models', () => {
  it('are well-formed and named once', () => {
    const ids = KNOWN_MODELS.map((model) => model.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !isModelId(id) || !id.includes('/'))).toEqual([]);
    expect(KNOWN_MODELS.filter((model) => !/^20\d\d-(0[1-9]|1[0-2])$/.test(model.month))).toEqual([]);
  });

  it('derive from known models that stand before them', () => {
    const seen = new Set<string>();
    for (const model of KNOWN_MODELS) {
      for (const parent of model.from?.ids ?? []) {
        expect([model.id, seen.has(parent)]).toEqual([model.id, true]);
      }
      seen.add(model.id);
    }
  });

  it('carry license labels that the Hub has', () => {
    const labels = new Set<string>(LICENSE_LABELS.map((license) => license.label));
    const unknown = KNOWN_MODELS.filter((model) => model.license.some((label) => !labels.has(label)));
    expect(unknown.map((model) => model.id)).toEqual([]);
  });

  it('are read from tables', () => {
    const [model] = parseKnownModels(
      'a/b-it | 2024-07 | other:own | text | 0.5 | 20 | gate:auto was:c/b-it finetune:a/b+a/c',
    );
    expect(model).toEqual({
      id: 'a/b-it',
      month: '2024-07',
      license: ['other'],
      licenseName: 'own',
      kind: 'text',
      sizeB: 0.5,
      pull: 20,
      gate: 'auto',
      from: { relation: 'finetune', ids: ['a/b', 'a/c'] },
      formerIds: ['c/b-it'],
      burst: null,
    });
    expect(() => parseKnownModels('a/b | 2024-07 | mit | novel | 1 | 1 |')).toThrow('cannot be read');
  });
});
