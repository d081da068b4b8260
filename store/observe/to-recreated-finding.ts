import type { Finding } from '../../schema/finding.ts';
import type { Row } from './row.ts';

type Replaced = Pick<Row, 'id' | 'hubId' | 'goneSince'>;

/** The problem that a gone row shows whose name another repository bears now. */
export const toRecreatedFinding = (gone: Replaced, winner: Pick<Row, 'hubId'>): Finding => ({
  kind: 'recreated-repository',
  id: gone.id,
  other: null,
  proof:
    `Two repositories were seen under the name ${gone.id}: ${toText(gone.hubId)} is gone, ` +
    `${toText(winner.hubId)} bears the name since ${gone.goneSince ?? 'an unknown day'}.`,
});

const toText = (hubId: string | null): string =>
  hubId === null ? 'one without a known _id' : `_id ${hubId}`;
