import type { Finding } from '../../schema/finding.ts';
import type { Lookup } from '../../schema/lookup.ts';

/** A name that leads to another repository than the one that bore it. */
export const toRedirectFinding = ({ name, target, targetHubId, seen }: Lookup): Finding => ({
  kind: 'redirect-to-other-repository',
  id: name,
  other: target,
  proof:
    `On ${seen} the Hub redirected "${name}" to "${target ?? 'another model'}", ` +
    `which is another repository (_id ${targetHubId ?? 'unknown'}) than the one that bore this name before; ` +
    'so it is not taken as a rename.',
});
