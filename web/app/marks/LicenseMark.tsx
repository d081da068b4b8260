import type { ReactNode } from 'react';
import type { LicenseClass } from '../../../schema/licenses/license-class.ts';
import { LICENSE_COLORS } from './license-marks.ts';

const ring = { fill: 'none', stroke: 'currentColor' } as const;

const SHAPES = {
  permissive: <circle cx="6" cy="6" r="4.3" strokeWidth="2" {...ring} />,
  notice: <circle cx="6" cy="6" r="5.2" fill="currentColor" />,
  copyleft: (
    <>
      <circle cx="6" cy="6" r="4.4" strokeWidth="1.8" {...ring} />
      <path d="M6 1.6a4.4 4.4 0 0 0 0 8.8z" fill="currentColor" />
    </>
  ),
  'non-commercial': (
    <>
      <circle cx="6" cy="6" r="4.4" strokeWidth="1.9" {...ring} />
      <path d="m3 9 6-6" stroke="currentColor" strokeWidth="1.9" />
    </>
  ),
  'use-restricted': <path d="M6 .8 11.5 11H.5z" fill="currentColor" />,
  'no-derivatives': <path d="M3.7.5h4.6l3.2 3.2v4.6l-3.2 3.2H3.7L.5 8.3V3.7z" fill="currentColor" />,
  unknown: <circle cx="6" cy="6" r="4.6" strokeWidth="1.7" strokeDasharray="2.2 1.92" {...ring} />,
} as const satisfies Readonly<Record<LicenseClass, ReactNode>>;

interface LicenseMarkProps {
  readonly licenseClass: LicenseClass;
  /** Side in px. */
  readonly size?: number;
}

/** The shape of a license class; its word or label always stands beside it. */
export function LicenseMark({ licenseClass, size = 10 }: LicenseMarkProps): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 12 12"
      style={{ color: LICENSE_COLORS[licenseClass], flex: 'none' }}
      aria-hidden
    >
      {SHAPES[licenseClass]}
    </svg>
  );
}
