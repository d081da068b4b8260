import { bodyCutOff } from './body-cut-off.ts';
import { clockSkew } from './clock-skew.ts';
import { connectionReset } from './connection-reset.ts';
import type { FaultKind } from './fault-kind.ts';
import { hang } from './hang.ts';
import { htmlWith200 } from './html-with-200.ts';
import { late } from './late.ts';
import { linkLost } from './link-lost.ts';
import { linkRelative } from './link-relative.ts';
import { linkUnspaced } from './link-unspaced.ts';
import { maintenance } from './maintenance.ts';
import { otherLimiterRetryAfter } from './other-limiter-retry-after.ts';
import { otherLimiter } from './other-limiter.ts';
import { pageRepeated } from './page-repeated.ts';
import { recordTwice } from './record-twice.ts';
import { serverErrors } from './server-error.ts';
import { slowBody } from './slow-body.ts';
import { truncatedJson } from './truncated-json.ts';
import { windowSpent } from './window-spent.ts';

/** Everything that the Hub was seen to do wrong, and what networks do. Adding one is one file and one line. */
export const ALL_FAULTS: readonly FaultKind[] = [
  windowSpent,
  otherLimiter,
  otherLimiterRetryAfter,
  ...serverErrors,
  maintenance,
  htmlWith200,
  hang,
  late,
  slowBody,
  connectionReset,
  bodyCutOff,
  truncatedJson,
  pageRepeated,
  recordTwice,
  linkLost,
  linkRelative,
  linkUnspaced,
  clockSkew,
];
