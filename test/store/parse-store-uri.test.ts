import { describe, expect, it } from 'vitest';
import { openStore } from '../../store/open-store.ts';
import { parseStoreUri } from '../../store/parse-store-uri.ts';
import { StoreError } from '../../store/store-error.ts';

const toNeo4j = (server: string, database: string): object => ({
  kind: 'neo4j',
  server,
  database,
  uri: `${server}/${database}`,
});

describe('parseStoreUri', () => {
  it.each([
    ['memory:', { kind: 'memory' }],
    ['file:graph.db', { kind: 'file', path: 'graph.db' }],
    ['file:./my models/100%.db', { kind: 'file', path: './my models/100%.db' }],
    ['file:/var/lib/graph.db', { kind: 'file', path: '/var/lib/graph.db' }],
    ['file:///var/lib/graph.db', { kind: 'file', path: '/var/lib/graph.db' }],
    ['neo4j://host', toNeo4j('neo4j://host:7687', 'neo4j')],
    ['neo4j://Host.example:80/Graph', toNeo4j('neo4j://Host.example:80', 'graph')],
    ['bolt://127.0.0.1:7688/', toNeo4j('bolt://127.0.0.1:7688', 'neo4j')],
    ['bolt+ssc://[::1]/my-graph.2', toNeo4j('bolt+ssc://[::1]:7687', 'my-graph.2')],
    ['NEO4J+S://x.databases.example/graph', toNeo4j('neo4j+s://x.databases.example:7687', 'graph')],
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
    ['neo4j:', "This 'neo4j:' address names no server"],
    ['neo4j:graph', "This 'neo4j:' address names no server"],
    ['neo4j://', "This 'neo4j:' address names no server"],
    ['neo4j://host/graph?policy=x', 'has options'],
    ['bolt://host/a/b', 'names no database'],
    ['bolt://host/system', 'names no database'],
    ['neo4j://user@host', 'carries no user and no password: set NEO4J_USER and NEO4J_PASSWORD'],
    ['postgres://host', "There is no 'postgres:' store"],
  ])('refuses %s in one sentence', (uri, message) => {
    expect(() => parseStoreUri(uri)).toThrow(StoreError);
    expect(() => parseStoreUri(uri)).toThrow(message);
  });

  it('keeps the password of an address out of the message', () => {
    for (const uri of ['neo4j://user:secret@host', 'bolt+s://:secret@host', 'neo4j://secret@ho st']) {
      expect(() => parseStoreUri(uri)).toThrow(StoreError);
      expect(() => parseStoreUri(uri)).not.toThrow('secret');
    }
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
