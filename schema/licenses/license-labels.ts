import { COPYLEFT_LABELS } from './copyleft-labels.ts';
import { NON_COMMERCIAL_LABELS } from './non-commercial-labels.ts';
import { OPEN_LABELS } from './open-labels.ts';
import { UNCLEAR_LABELS } from './unclear-labels.ts';
import { USE_RESTRICTED_LABELS } from './use-restricted-labels.ts';

/**
 * License labels that the Hub knows (and frequent `license_name`s), each with the class its text puts it in
 * and the page where that text stands. Information, not legal advice.
 */
export const LICENSE_LABELS = [
  ...OPEN_LABELS,
  ...COPYLEFT_LABELS,
  ...USE_RESTRICTED_LABELS,
  ...NON_COMMERCIAL_LABELS,
  ...UNCLEAR_LABELS,
] as const;
