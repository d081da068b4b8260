import { describe, expect, it } from 'vitest';
import { inBatches } from '../../../store/neo4j/in-batches.ts';
import { OUT_OF_MEMORY } from '../../../store/neo4j/to-store-error.ts';
import { StoreError } from '../../../store/store-error.ts';

const ROWS = Array.from({ length: 10 }, (_, at) => at);

/** A server with memory for so many rows; notes the batches that it took. */
function createServer(memory: number): { write(batch: readonly number[]): Promise<void>; taken: string[] } {
  const taken: string[] = [];
  return {
    taken,
    async write(batch) {
      if (batch.length > memory) {
        throw new StoreError('too little memory', {
          cause: Object.assign(new Error(), { code: OUT_OF_MEMORY }),
        });
      }
      taken.push(batch.join(''));
    },
  };
}

describe('inBatches', () => {
  it.each([
    [10, ['01234567', '89']],
    [5, ['0123', '4567', '89']],
    [3, ['01', '23', '45', '67', '89']],
    [1, ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']],
  ])('halves batches until the server has the memory, here for %s rows', async (memory, expected) => {
    const server = createServer(memory);
    await inBatches(ROWS, server.write, 8);
    expect(server.taken).toEqual(expected);
  });

  it('gives up when one row is too much, and at any other error', async () => {
    await expect(inBatches(ROWS, createServer(0).write)).rejects.toThrow('too little memory');
    const broken = inBatches(ROWS, () => Promise.reject(new Error('the power went out')));
    await expect(broken).rejects.toThrow('the power went out');
  });
});
