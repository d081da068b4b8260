import type { Observation } from '../../schema/observation.ts';
import type { Row } from './row.ts';

/**
 * Whether the bearers of an observed name matter: where the model is new, back or renamed. Names of all others stand
 * as they are.
 *
 * @param byHubId the stored rows of the repositories that the page observed
 */
export function isContested({ model }: Observation, byHubId: ReadonlyMap<string, Row>): boolean {
  const own = byHubId.get(model.hubId ?? '');
  return own === undefined || own.state !== 'live' || own.id !== model.id;
}
