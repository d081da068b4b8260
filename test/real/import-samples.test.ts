import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importForTest } from '../crawler/import/import-for-test.ts';

const samples = join(process.env['STEMMA_REAL_DATA'] ?? '../shared/data', 'hub-samples');

/** Answers of the real Hub, recorded in 2026 with their headers around them. */
describe.skipIf(!existsSync(samples))(`recorded answers in ${samples} (skipped where there are none)`, () => {
  it('lists import as they are', async () => {
    const { pages, ids, error } = await importForTest([
      join(samples, 'B_list_filter_base_model_finetune.json'),
    ]);
    expect(error).toBeNull();
    expect(ids).toEqual([
      'samriti16/bert-finetuned-imdb',
      'JusperLee/referential-dangling-detector',
      'Jorgeutd/bert-base-uncased-finetuned-surveyclassification',
    ]);
    expect(pages[0]?.observations[0]?.references).toEqual([
      expect.objectContaining({
        target: 'google-bert/bert-base-uncased',
        relation: 'finetune',
        evidence: 'tag',
      }),
    ]);
  });

  it('a page with baseModels brings 49 models and their parents', async () => {
    const file = 'G2_list_gguf_sort_downloads_expand_baseModels_full_page.json';
    const { pages, ids } = await importForTest([join(samples, file)]);
    expect(ids).toHaveLength(49);
    const found = pages[0]?.observations.find(({ model }) => model.id === 'Qwen/Qwen3-8B-GGUF');
    expect(found?.references[0]).toMatchObject({
      source: 'baseModels',
      target: 'Qwen/Qwen3-8B',
      relation: 'quantized',
    });
  });

  it('one model imports on its own', async () => {
    const { ids } = await importForTest([join(samples, 'E_detail_finetune_all_expand.json')]);
    expect(ids).toEqual(['Jorgeutd/bert-base-uncased-finetuned-surveyclassification']);
  });

  it('refusals are no models', async () => {
    const { error } = await importForTest([join(samples, 'I6_errors.json')]);
    expect(error?.message).toMatch(/is JSON, but neither a list of models nor a model/);
  });
});
