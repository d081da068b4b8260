import type { ReactNode } from 'react';
import { LICENSE_CLASSES } from '../../../schema/licenses/license-class.ts';
import type { LicenseClass } from '../../../schema/licenses/license-class.ts';
import { LICENSE_COLORS } from '../marks/license-marks.ts';
import { LicenseMark } from '../marks/LicenseMark.tsx';
import { LegendRow } from './LegendRow.tsx';
import { RailSection } from './RailSection.tsx';

interface LicenseSwitchesProps {
  readonly counts: Readonly<Record<string, number>>;
  readonly total: number;
  /** `null`: all. */
  readonly bright: ReadonlySet<LicenseClass> | null;
  readonly onToggle: (licenseClass: LicenseClass) => void;
}

/** License classes with their counts in the whole tree; switching one off dims its models. */
export function LicenseSwitches({ counts, total, bright, onToggle }: LicenseSwitchesProps): ReactNode {
  return (
    <RailSection title="License" note={bright === null ? null : 'others dimmed'}>
      {LICENSE_CLASSES.map(({ key, title }) => {
        const isOn = bright === null || bright.has(key);
        return (
          <LegendRow
            key={key}
            mark={<LicenseMark licenseClass={key} size={10} />}
            title={title}
            count={counts[key] ?? 0}
            total={total}
            color={LICENSE_COLORS[key]}
            isOn={isOn}
            hint={isOn ? 'Dim these models' : 'Light these models up'}
            onToggle={() => onToggle(key)}
          />
        );
      })}
    </RailSection>
  );
}
