import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillFolder } from '../../../../store/neo4j/bulk/fill-folder.ts';

let dir: string;
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'stemma-folder-'))));
afterEach(() => rm(dir, { recursive: true }));

const at = (...names: readonly string[]): string => join(dir, ...names);
const fill = (folder: string): Promise<void> => writeFile(join(folder, 'a.csv'), 'a');

describe('a folder is filled', () => {
  it.each(['new', 'deep/er', 'slash/'])('aside, and put in its place whole: %s', async (name) => {
    await fillFolder(at(name), async (aside) => {
      expect(existsSync(at(name))).toBe(false);
      await fill(aside);
    });
    expect(await readFile(at(name, 'a.csv'), 'utf8')).toBe('a');
    expect((await readdir(dir)).filter((each) => each.includes('.part'))).toEqual([]);
  });

  it('when it is there and empty', async () => {
    await mkdir(at('empty'));
    await fillFolder(at('empty'), fill);
    expect(await readdir(at('empty'))).toEqual(['a.csv']);
  });

  it('or not at all', async () => {
    const failing = fillFolder(at('new'), async (aside) => {
      await fill(aside);
      throw new Error('no space');
    });
    await expect(failing).rejects.toThrow('no space');
    expect(await readdir(dir)).toEqual([]);
  });
});

describe('a folder is refused and left as it is', () => {
  it('when it holds anything', async () => {
    await mkdir(at('full'));
    await writeFile(at('full', 'mine'), 'dear');
    await expect(fillFolder(at('full'), fill)).rejects.toThrow(/full holds something already/);
    expect(await readFile(at('full', 'mine'), 'utf8')).toBe('dear');
    expect(await readdir(dir)).toEqual(['full']);
  });

  it('when something comes into it meanwhile', async () => {
    await mkdir(at('shared'));
    const filling = fillFolder(at('shared'), () => writeFile(at('shared', 'mine'), 'dear'));
    await expect(filling).rejects.toThrow(/shared holds something already/);
    expect(await readdir(at('shared'))).toEqual(['mine']);
    expect(await readdir(dir)).toEqual(['shared']);
  });

  it('when it is a file', async () => {
    await writeFile(at('file'), 'dear');
    await expect(fillFolder(at('file'), fill)).rejects.toThrow(/file is no folder/);
    await expect(fillFolder(at('file', 'below'), fill)).rejects.toThrow(/below is no folder/);
    expect(await readFile(at('file'), 'utf8')).toBe('dear');
  });

  it('when another export fills it, or was killed', async () => {
    await mkdir(at('new.part'));
    await writeFile(at('new.part', 'models.csv'), 'half');
    await expect(fillFolder(at('new'), fill)).rejects.toThrow(/new\.part is there already/);
    expect(await readFile(at('new.part', 'models.csv'), 'utf8')).toBe('half');
  });
});
