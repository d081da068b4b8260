import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { listBuffers } from '../../../lineage/index/list-buffers.ts';
import { indexOf } from '../../graphs/index-of.ts';

const TEXT = `
  Qwen/base license=mit downloads=3
  Qwen/base + other <- blend merge
  old => blend
`;

it('moves a whole index to another thread without a copy', () => {
  const index = indexOf(TEXT);
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(index, listBuffers(index));
  const received: unknown = receiveMessageOnPort(port2)?.message;
  port1.close();
  expect(received).toEqual(indexOf(TEXT));
  // Nothing of the columns stayed behind.
  const leftBehind = listBuffers(index).filter((buffer) => buffer.byteLength > 0);
  expect(leftBehind).toEqual([]);
});

it('lists each block once', () => {
  const buffers = listBuffers(indexOf(TEXT));
  expect(new Set(buffers).size).toBe(buffers.length);
  expect(buffers.length).toBeGreaterThan(25);
});
