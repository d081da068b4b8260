import type { ReactNode } from 'react';
import { LICENSE_CLASSES, toLicenseClass } from '../../../schema/licenses/license-class.ts';
import { toLicenseName } from '../../../schema/licenses/license-name.ts';
import classes from './LicenseChip.module.css';
import { LicenseMark } from './LicenseMark.tsx';

interface LicenseChipProps {
  readonly license: readonly string[];
  readonly licenseName?: string | null;
  /** A stub's license cannot be known. */
  readonly isStub?: boolean;
}

/** A model's license: the shape of its class and the label as people write it; "undeclared" for none. */
export function LicenseChip({ license, licenseName = null, isStub = false }: LicenseChipProps): ReactNode {
  const licenseClass = toLicenseClass(license, licenseName);
  const title = LICENSE_CLASSES.find((known) => known.key === licenseClass)?.title;
  return (
    <span className={classes['chip']} title={`License class: ${title}`}>
      <LicenseMark licenseClass={licenseClass} size={9} />
      <span className={classes['label']}>{toChipText(license, licenseName, isStub)}</span>
    </span>
  );
}

function toChipText(license: readonly string[], licenseName: string | null, isStub: boolean): string {
  if (isStub) return 'not in snapshot';
  if (license.length === 0) return 'undeclared';
  return license
    .map((label) => (label === 'other' && licenseName ? licenseName : toLicenseName(label)))
    .join(' + ');
}
