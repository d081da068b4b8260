import { describe, expect, it } from 'vitest';
import { computeLicenseChanges } from '../../../lineage/reports/compute-license-changes.ts';
import { indexOf } from '../../graphs/index-of.ts';

describe('report license-changes', () => {
  it('counts derivations whose ends each declare exactly one license', () => {
    const index = indexOf(`
      llama license=llama2
      llama <- kept, dropped, also-dropped, silent, double finetune
      kept license=llama2
      dropped license=apache-2.0
      also-dropped license=apache-2.0
      double license=mit,other
      double <- below finetune
      below license=mit
      vague license=unknown
      dropped + llama <- vague merge
    `);
    expect(computeLicenseChanges(index)).toEqual({
      bothDeclared: 5,
      changed: 4,
      top: [
        { from: 'llama2', to: 'apache-2.0', derivations: 2 },
        { from: 'apache-2.0', to: 'unknown', derivations: 1 },
        { from: 'llama2', to: 'unknown', derivations: 1 },
      ],
    });
  });

  it('leaves out parents that are not known and children that are gone', () => {
    const index = indexOf(`
      base license=mit
      old gone license=apache-2.0
      lost stub license=mit
      base <- old finetune
      old <- young finetune
      lost <- young finetune
      young license=mit
    `);
    expect(computeLicenseChanges(index)).toMatchObject({ bothDeclared: 1, changed: 1 });
  });
});
