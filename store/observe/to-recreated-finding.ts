import type { Finding } from '../../schema/finding.ts';
import type { Row } from './row.ts';

type Replaced = Pick<Row, 'id' | 'hubId' | 'goneSince'>;

/**
 * The problem that a gone row shows whose name passed to another repository. `bearer`: the live one that
 * has the name now, `null` when that one is gone or renamed, too.
 */
export const toRecreatedFinding = (gone: Replaced, bearer: Pick<Row, 'hubId'> | null): Finding => ({
  kind: 'recreated-repository',
  id: gone.id,
  other: null,
  proof:
    `Several repositories were seen under the name ${gone.id}: ${toText(gone.hubId)} is gone since ` +
    `${gone.goneSince ?? 'an unknown day'}, ` +
    (bearer === null ? 'and nobody bears the name now.' : `${toText(bearer.hubId)} bears the name now.`),
});

const toText = (hubId: string | null): string =>
  hubId === null ? 'one without a known _id' : `_id ${hubId}`;
