import type { Command as Commander } from 'commander';
import { readFlag } from './options.ts';

/** For commands that write to a store: without it a Neo4j database that holds data of others is refused. */
export const addIntoNonempty = (command: Commander): Commander =>
  command.option(
    '--into-nonempty',
    'Neo4j: take a database that holds data of others, which stay as they are',
  );

/** The options for `openStore` of a command that fills a store: nothing is left behind when nothing came in. */
export const toFillOptions = (
  options: Readonly<Record<string, unknown>>,
): { dropsUnused: true; intoNonempty: boolean } => ({
  dropsUnused: true,
  intoNonempty: readFlag(options, 'intoNonempty'),
});
