import type { Outcome, ProbeReport } from './probe-assumptions.ts';

const MARKS = { holds: 'holds  ', differs: 'DIFFERS', unclear: 'unclear' } as const;

/** A table, two lines an assumption, what differs last, and a sentence that sums it up. */
export function formatReport({ hubUrl, outcomes, requests }: ProbeReport): string {
  const of = (finding: Outcome['finding']): readonly Outcome[] =>
    outcomes.filter((outcome) => outcome.finding === finding);
  const rows = [...of('holds'), ...of('unclear'), ...of('differs')].flatMap(
    ({ finding, name, says, seen }) => [
      `${MARKS[finding]}  ${name.padEnd(18)}${says}`,
      `${' '.repeat(27)}seen: ${seen}`,
    ],
  );
  const sums = [
    `${of('holds').length} of ${outcomes.length} assumptions hold`,
    `${of('differs').length} differ`,
    `${of('unclear').length} could not be seen`,
  ];
  return [...rows, '', `${hubUrl}: ${sums.join(', ')}. ${requests} requests.`, ''].join('\n');
}
