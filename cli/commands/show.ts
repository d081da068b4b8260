import { toLicenseName } from '../../schema/licenses/license-name.ts';
import type { ModelDocument, ParentDocument } from '../../schema/wire/model-document.ts';
import type { Command } from '../command.ts';
import { formatTable } from '../output/format-table.ts';
import { findModel } from '../read/find-models.ts';
import { withDerivedStore } from '../read/open-derived.ts';
import { readModelDocument } from '../read/read-model-document.ts';

export const showCommand: Command = {
  usage: 'show <id>',
  summary: 'One model: facts, parents, depth, counts, families',
  example: 'stemma show mistralai/Mistral-7B-v0.1',
  isReader: true,
  run: (context, [id = '']) =>
    withDerivedStore(context, async (store) => {
      const document = await readModelDocument(store, await findModel(store, id));
      if (context.isJson) await context.output.json(document);
      else await context.output.line(formatModel(document));
      return 0;
    }),
};

function formatModel(model: ModelDocument): string {
  const state = { live: '', gone: ` (gone since ${model.goneSince ?? '?'})`, stub: ' (not in the snapshot)' };
  const facts: readonly (readonly [string, string | number | null])[] = [
    ['license', formatLicense(model)],
    ['created', model.createdAt?.slice(0, 10) ?? null],
    ['downloads, 30 d', model.downloads30d],
    ['likes', model.likes],
    ['task', model.task],
    ['library', model.library],
    ['depth', model.depth],
    ['generation', model.generation],
    ['training depth', model.trainingDepth],
    ['children', model.childCount],
    ['descendants', model.descendantCount],
    ['their accounts', model.authorCount],
    ['families', model.families.join(', ') || null],
    ['superseded by', model.newVersion],
    ['older names', model.aliases.join(', ') || null],
  ];
  const known = formatTable(facts.filter(([, value]) => value !== null));
  const parents =
    model.parents.length === 0
      ? 'No parent is named.'
      : `Parents\n${formatTable(model.parents.map((parent) => [`  ${parent.id}`, formatRelation(parent), parent.isStub ? 'not in the snapshot' : '']))}`;
  return `${model.id}${state[model.state]}\n\n${known}\n\n${parents}`;
}

function formatLicense(model: ModelDocument): string {
  if (model.license.length === 0) return 'none declared';
  const names = model.license.map(toLicenseName).join(', ');
  return model.licenseName === null ? names : `${names} (${model.licenseName})`;
}

function formatRelation({ relation, inferredRelation, evidence }: ParentDocument): string {
  const guess = inferredRelation === null ? '' : `, probably ${inferredRelation}`;
  return `${relation}${guess} (evidence: ${evidence})`;
}
