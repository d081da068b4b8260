import { statSync } from 'node:fs';
import Database from 'libsql';
import type { Page } from '../../schema/observation.ts';
import { toEvidenceCode } from '../../schema/evidence.ts';
import { REFERENCE_SOURCES } from '../../schema/reference.ts';
import { toRelationCode } from '../../schema/relation.ts';
import { toLabelsText } from '../../store/embedded/labels-text.ts';
import { IDENTITY_INDEXES, TABLES } from '../../store/embedded/schema.ts';

/** The yardstick of the store bench: prepared statements, one a row, nothing compared, nothing known. */
export interface BareLoop {
  write(page: Page): void;
  finish(): void;
  close(): void;
}

const WAL_LIMIT = 32 * 1024 * 1024;

/** `indexes`: made before the first row or after the last. */
export function createBareLoop(path: string, indexes: 'start' | 'end'): BareLoop {
  const database = new Database(path);
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 0;',
  );
  database.exec(TABLES);
  if (indexes === 'start') database.exec(IDENTITY_INDEXES);
  const insertModel = database.prepare(`INSERT INTO models VALUES (${Array(21).fill('?').join(', ')})`);
  const insertSeen = database.prepare('INSERT INTO seen VALUES (?, ?, ?)');
  const insertReference = database.prepare('INSERT INTO refs VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const saveCheckpoint = database.prepare("INSERT OR REPLACE INTO meta VALUES ('checkpoint', ?)");
  let key = 0;

  return {
    write(page) {
      database.exec('BEGIN IMMEDIATE');
      for (const { model, references } of page.observations) {
        key++;
        insertModel.run([
          key,
          model.id,
          model.hubId ?? null,
          0,
          toLabelsText(model.license ?? []),
          model.licenseName ?? null,
          model.downloads30d ?? null,
          model.downloadsAllTime ?? null,
          model.likes ?? null,
          model.createdAtMs ?? null,
          model.lastModifiedMs ?? null,
          model.task ?? null,
          model.library ?? null,
          null,
          null,
          model.newVersion ?? null,
          model.parameters ?? null,
          typeof model.inferredRelation === 'string' ? toRelationCode(model.inferredRelation) : null,
          19915,
          null,
          null,
        ]);
        insertSeen.run([key, 1, 1]);
        for (const reference of references) {
          insertReference.run([
            key,
            REFERENCE_SOURCES.indexOf(reference.source),
            reference.position,
            reference.target,
            reference.targetHubId,
            toRelationCode(reference.relation),
            null,
            toEvidenceCode(reference.evidence),
          ]);
        }
      }
      saveCheckpoint.run([page.checkpoint]);
      database.exec('COMMIT');
      if (statSync(`${path}-wal`).size > WAL_LIMIT) database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    finish: () => {
      if (indexes === 'end') database.exec(IDENTITY_INDEXES);
    },
    close: () => void database.close(),
  };
}
