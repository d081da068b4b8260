import { describe, expect, it } from 'vitest';
import { LICENSE_CLASSES, toLicenseClass } from '../../../schema/licenses/license-class.ts';
import { LICENSE_LABELS } from '../../../schema/licenses/license-labels.ts';
import { toLicenseName } from '../../../schema/licenses/license-name.ts';

describe('the license table', () => {
  it('holds each label once, in lower case and without blanks', () => {
    const labels = LICENSE_LABELS.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label).toMatch(/^[a-z0-9][a-z0-9.+-]*$/);
  });

  it('puts every label into a class, and leaves no class empty', () => {
    const classes = LICENSE_CLASSES.map(({ key }) => key);
    expect(new Set(LICENSE_LABELS.map((license) => license.class))).toEqual(new Set(classes));
  });

  it.each(LICENSE_LABELS.map((license) => [license.label, license] as const))(
    '%s names a page and a short name, and reads as its class',
    (label, license) => {
      expect(new URL(license.source).protocol).toBe('https:');
      expect(license.short.trim()).not.toBe('');
      expect(toLicenseClass([label.toUpperCase()])).toBe(license.class);
      expect(toLicenseName(label.toUpperCase())).toBe(license.short);
    },
  );
});

describe('the class of a model', () => {
  it.each([
    [['mit', 'cc-by-nc-4.0'], 'non-commercial'],
    [['apache-2.0', 'gpl-3.0'], 'copyleft'],
    [['mit', 'never-heard-of'], 'unknown'],
    [['cc0-1.0', 'mit'], 'notice'],
    [[], 'unknown'],
  ] as const)('%j is the strictest of its labels: %s', (labels, expected) => {
    expect(toLicenseClass(labels)).toBe(expected);
  });

  it('of `other` is that of its name, where the name is known', () => {
    expect(toLicenseClass(['other'], 'Tongyi Qianwen')).toBe(toLicenseClass(['tongyi-qianwen']));
    expect(toLicenseClass(['other'], 'our own terms')).toBe('unknown');
    expect(toLicenseClass(['other'], null)).toBe('unknown');
  });

  it('shows a label that is not in the table as it stands', () => {
    expect(toLicenseName('alder-community')).toBe('alder-community');
  });
});
