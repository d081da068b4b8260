import type { LineageIndex } from '../../lineage/index/lineage-index.ts';
import { FAMILIES } from '../../schema/family.ts';
import type { Store } from '../../store/port.ts';
import { fillIndex } from '../../web/api/fill-index.ts';

/** The whole graph in memory, for commands that look at all of it (about 2 s at 760,000 models). */
export const loadIndex = (store: Store): Promise<LineageIndex> => fillIndex(store, FAMILIES);
