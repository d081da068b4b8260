import { expect, it } from 'vitest';
import { findOrdinal } from '../../../lineage/index/id-column.ts';
import { toModelRow } from '../../../lineage/rows/to-model-row.ts';
import { LICENSE_CLASSES } from '../../../schema/licenses/license-class.ts';
import { indexOf } from '../../graphs/index-of.ts';

/** The same label again and again, so that remembered classes are shown to be the right ones. */
const HUB = indexOf(`
  a/one license=mit
  a/two license=mit
  a/none
  b/flux license=other licenseName=flux-1-dev-non-commercial-license
  b/qwen license=other licenseName=qwen
  b/other license=other
  b/both license=mit,cc-by-nc-4.0
`);

const classOf = (id: string): string | undefined =>
  LICENSE_CLASSES[HUB.nodes.licenseClass[findOrdinal(HUB, id)] ?? 0]?.key;

it('classes a license by label and name together', () => {
  const ids = ['a/one', 'a/two', 'a/none', 'b/flux', 'b/qwen', 'b/other', 'b/both'];
  expect(Object.fromEntries(ids.map((id) => [id, classOf(id)]))).toEqual({
    'a/one': 'notice',
    'a/two': 'notice',
    'a/none': 'unknown',
    'b/flux': 'non-commercial',
    'b/qwen': 'use-restricted',
    'b/other': 'unknown',
    'b/both': 'non-commercial',
  });
});

it('keeps the name beside the label', () => {
  expect(toModelRow(HUB, findOrdinal(HUB, 'b/qwen'))).toMatchObject({
    license: ['other'],
    licenseName: 'qwen',
  });
  expect(toModelRow(HUB, findOrdinal(HUB, 'a/one'))).toMatchObject({ licenseName: null });
});
