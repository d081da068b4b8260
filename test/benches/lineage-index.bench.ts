/**
 * What the lineage index costs: `npx tsx test/benches/lineage-index.bench.ts [MODELS...]`
 * (default 1000 200000 760000 2500000). A sample of the answers is checked first. CPU time counts all
 * threads and stays meaningful on a busy machine.
 */
import { FAMILIES } from '../../schema/family.ts';
import { createIndexBuilder } from '../../lineage/index/build-index.ts';
import type { IndexBuilder } from '../../lineage/index/build-index.ts';
import { findOrdinal, idAt } from '../../lineage/index/id-column.ts';
import type { LineageIndex } from '../../lineage/index/lineage-index.ts';
import { listBuffers } from '../../lineage/index/list-buffers.ts';
import { walkAncestors } from '../../lineage/walks/walk-ancestors.ts';
import { walkDescendants } from '../../lineage/walks/walk-descendants.ts';
import { createRandom, generateHub } from './generate-hub.ts';

const sizes = process.argv.slice(2).map(Number);
const rows = (sizes.length > 0 ? sizes : [1_000, 200_000, 760_000, 2_500_000]).map(measure);
console.table(rows);

function measure(count: number): Record<string, number> {
  const started = performance.now();
  const builder = fill(count);
  const filled = performance.now();
  const cpuBefore = process.cpuUsage();
  const index = build(builder);
  const built = performance.now();
  const cpu = process.cpuUsage(cpuBefore);
  check(index);
  const again = time(() => build(builder));
  const bytes = listBuffers(index).reduce((sum, buffer) => sum + buffer.byteLength, 0);
  const random = createRandom(7);
  const sample = Array.from({ length: 10_000 }, () => Math.floor(random() * count));
  const ids = sample.map((ordinal) => idAt(index.nodes.ids, ordinal));
  return {
    models: count,
    edges: index.parents.targets.length,
    'generate + append ms': round(filled - started),
    'build ms, first': round(built - filled),
    'its CPU ms': round((cpu.user + cpu.system) / 1000),
    'build ms, again': round(again),
    'bytes a node': round(bytes / count),
    'all ancestors of 10,000, ms': round(
      time(() => {
        for (const ordinal of sample) walkAncestors(index, ordinal);
      }),
    ),
    'largest descendants': index.measures.descendantCount.reduce((a, b) => Math.max(a, b), 0),
    'walk them, ms': round(time(() => walkDescendants(index, findLargest(index)))),
    '10,000 look-ups, ms': round(
      time(() => {
        for (const id of ids) findOrdinal(index, id);
      }),
    ),
  };
}

function fill(count: number): IndexBuilder {
  const hub = generateHub(count, 1);
  const builder = createIndexBuilder();
  for (const chunk of hub.models()) builder.addModels(chunk);
  for (const chunk of hub.derivations()) builder.addDerivations(chunk);
  return builder;
}

function build(builder: IndexBuilder): LineageIndex {
  return builder.build({ dataVersion: 1, snapshot: null, families: FAMILIES });
}

function check(index: LineageIndex): void {
  const random = createRandom(3);
  for (let i = 0; i < 500; i++) {
    const ordinal = i === 0 ? findLargest(index) : Math.floor(random() * index.nodes.count);
    const walked = walkDescendants(index, ordinal).ordinals.length;
    const counted = index.measures.descendantCount[ordinal];
    if (walked !== counted) throw new Error(`Node ${ordinal}: ${counted} counted, ${walked} walked.`);
    const found = findOrdinal(index, idAt(index.nodes.ids, ordinal).toUpperCase());
    if (found !== ordinal) throw new Error(`Node ${ordinal} is found as ${found}.`);
  }
}

function findLargest(index: LineageIndex): number {
  const { descendantCount } = index.measures;
  return descendantCount.reduce((best, count, o) => (count > (descendantCount[best] ?? 0) ? o : best), 0);
}

function time(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
