import { describe, expect, it } from 'vitest';
import { openStore } from '../../store/open-store.ts';
import { parseStoreUri } from '../../store/parse-store-uri.ts';
import { StoreError } from '../../store/store-error.ts';

describe('parseStoreUri', () => {
  it.each([
    ['memory:', { kind: 'memory' }],
    ['file:graph.db', { kind: 'file', path: 'graph.db' }],
    ['file:./my models/100%.db', { kind: 'file', path: './my models/100%.db' }],
    ['file:/var/lib/graph.db', { kind: 'file', path: '/var/lib/graph.db' }],
    ['file:///var/lib/graph.db', { kind: 'file', path: '/var/lib/graph.db' }],
    ['FILE:C:\\data\\graph.db', { kind: 'file', path: 'C:\\data\\graph.db' }],
  ])('reads %s', (uri, address) => {
    expect(parseStoreUri(uri)).toEqual(address);
  });

  it.each([
    ['graph.db', "'graph.db' is not a store address: write 'file:graph.db', or 'memory:'."],
    ['C:\\graph.db', "write 'file:C:\\graph.db'"],
    ['', "write 'file:PATH'"],
    ['file:', "'file:' names no file"],
    ['file://host/graph.db', 'on another machine'],
    ['file:graph.db?mode=ro', "has a '?' in its path"],
    ['memory:x', "write 'memory:'"],
    ['neo4j://host:7687/graph', "'neo4j:' stores are not available in this version"],
    ['bolt://host', "'bolt:' stores are not available in this version"],
    ['neo4j+s://host', "'neo4j+s:' stores are not available in this version"],
    ['postgres://host', "There is no 'postgres:' store"],
  ])('refuses %s in one sentence', (uri, message) => {
    expect(() => parseStoreUri(uri)).toThrow(StoreError);
    expect(() => parseStoreUri(uri)).toThrow(message);
  });

  it('keeps the password of an address out of the message', () => {
    expect(() => parseStoreUri('neo4j://user:secret@host')).not.toThrow('secret');
    expect(() => parseStoreUri('postgres://user:secret@host')).not.toThrow('secret');
  });
});

describe('openStore', () => {
  it('gives a store in memory that nobody else sees', async () => {
    const [one, other] = [await openStore('memory:', 'write'), await openStore('memory:', 'write')];
    await one.writeAliases([{ alias: 'a', id: 'b/c', source: 'file', seen: '2024-07-01' }]);
    expect(await other.aliases()).toEqual([]);
  });

  it('rejects what is no address', async () => {
    await expect(openStore('graph.db', 'read')).rejects.toThrow("write 'file:graph.db'");
  });
});
