import type { StatusDocument } from '../../../schema/wire/status-document.ts';
import type { RouteContext } from '../route-context.ts';

/** What stands behind every number at this moment. Facts are those of the index in service, where there is one. */
export function toStatus({ keeper, crawl, version, isLocal }: RouteContext): StatusDocument {
  const served = keeper.current();
  const status = keeper.status();
  const snapshot = served?.index.snapshot ?? status?.snapshot ?? null;
  return {
    dataVersion: served?.version ?? (status === null ? 0 : status.dataVersion + status.derivedVersion),
    isReady: served !== null,
    notReadyBecause: keeper.notReadyBecause(),
    snapshot,
    isSimulated: snapshot?.isSimulated ?? status?.isSimulated ?? false,
    isDerived: (status?.derivedVersion ?? 0) > 0,
    coverage: served?.coverage ?? null,
    crawl: crawl.current(),
    crawlControl: isLocal() ? toControl(crawl) : null,
    version,
  };
}

function toControl({ control }: RouteContext['crawl']): StatusDocument['crawlControl'] {
  if (control === null) return null;
  return control.isRunning() ? 'stop' : 'start';
}
