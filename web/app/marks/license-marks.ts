import type { LicenseClass } from '../../../schema/licenses/license-class.ts';

/** CSS color of each license class. */
export const LICENSE_COLORS = {
  permissive: 'var(--lic-permissive)',
  notice: 'var(--lic-notice)',
  copyleft: 'var(--lic-copyleft)',
  'non-commercial': 'var(--lic-noncommercial)',
  'use-restricted': 'var(--lic-userestricted)',
  'no-derivatives': 'var(--lic-noderivatives)',
  unknown: 'var(--lic-unknown)',
} as const satisfies Readonly<Record<LicenseClass, string>>;
