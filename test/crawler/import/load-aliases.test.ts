import { describe, expect, it } from 'vitest';
import { loadAliases } from '../../../crawler/import/load-aliases.ts';
import type { Alias } from '../../../schema/snapshot.ts';
import { createTestFolder } from './folder-for-test.ts';

async function load(text: string): Promise<readonly Alias[]> {
  const folder = await createTestFolder();
  const path = await folder.write('aliases.csv', text);
  return loadAliases(path, { seen: '2026-10-01' }).catch((error: unknown) => {
    if (error instanceof Error) throw new Error(error.message.replaceAll(path, 'FILE'), { cause: error });
    throw error;
  });
}

describe('loadAliases', () => {
  it('reads the columns alias and id in any order, other columns or not', async () => {
    const gpt2 = { alias: 'gpt2', id: 'openai-community/gpt2', source: 'file', seen: '2026-10-01' };
    expect(await load('alias,id\ngpt2,openai-community/gpt2\n')).toEqual([gpt2]);
    expect(
      await load('\uFEFF"ID","seen","Alias"\r\n"openai-community/gpt2","2024, July", gpt2 \r\n\r\n'),
    ).toEqual([gpt2]);
  });

  it('cuts addresses to ids and takes rows that differ only in case, chains and loops', async () => {
    const rows = await load('alias,id\nhttps://huggingface.co/a/B,a/c\na/b,A/B\na/c,a/d\na/d,a/c\n');
    expect(rows.map(({ alias, id }) => `${alias} ${id}`)).toEqual([
      'a/B a/c',
      'a/b A/B',
      'a/c a/d',
      'a/d a/c',
    ]);
  });

  it.each([
    ['', 'FILE is empty. It needs the columns alias,id.'],
    [
      'old,new\na/b,c/d\n',
      'FILE has the columns "old,new", but needs alias and id: begin it with the line alias,id.',
    ],
    [
      'alias,id\na/b,c/d\n"multi\nline",c/d\n',
      'Line 3 of FILE: the alias "multi\nline" is no model id (owner/name). Correct or remove the line.',
    ],
    ['alias,id\na/b\n', 'Line 2 of FILE: the id "" is no model id (owner/name). Correct or remove the line.'],
  ])('says in which line %j is wrong', async (text, message) => {
    await expect(load(text)).rejects.toThrow(message);
  });

  it('does not read a folder', async () => {
    const folder = await createTestFolder();
    await folder.write('a.json', '[]');
    await expect(loadAliases(folder.path, { seen: '2026-10-01' })).rejects.toThrow(
      'is a folder. Name the CSV file in it.',
    );
  });
});
