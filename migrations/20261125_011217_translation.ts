import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`memory\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`words\` text,
  	\`source_language\` text NOT NULL,
  	\`target_language\` text NOT NULL,
  	\`source\` text NOT NULL,
  	\`target\` text NOT NULL,
  	\`changed_at\` text,
  	\`key\` text NOT NULL,
  	\`band1\` text,
  	\`band2\` text,
  	\`band3\` text,
  	\`band4\` text,
  	\`band5\` text,
  	\`band6\` text,
  	\`band7\` text,
  	\`band8\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`memory_target_language_idx\` ON \`memory\` (\`target_language\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`memory_key_idx\` ON \`memory\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`memory_band1_idx\` ON \`memory\` (\`band1\`);`)
  await db.run(sql`CREATE INDEX \`memory_band2_idx\` ON \`memory\` (\`band2\`);`)
  await db.run(sql`CREATE INDEX \`memory_band3_idx\` ON \`memory\` (\`band3\`);`)
  await db.run(sql`CREATE INDEX \`memory_band4_idx\` ON \`memory\` (\`band4\`);`)
  await db.run(sql`CREATE INDEX \`memory_band5_idx\` ON \`memory\` (\`band5\`);`)
  await db.run(sql`CREATE INDEX \`memory_band6_idx\` ON \`memory\` (\`band6\`);`)
  await db.run(sql`CREATE INDEX \`memory_band7_idx\` ON \`memory\` (\`band7\`);`)
  await db.run(sql`CREATE INDEX \`memory_band8_idx\` ON \`memory\` (\`band8\`);`)
  await db.run(sql`CREATE INDEX \`memory_updated_at_idx\` ON \`memory\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`memory_created_at_idx\` ON \`memory\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`relations_pages\` ADD \`translation\` text;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` ADD \`progress_open\` numeric;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` ADD \`progress_missing\` numeric;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` ADD \`progress_machine\` numeric;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` ADD \`progress_draft\` numeric;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` ADD \`progress_done\` numeric;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` ADD \`progress_outdated\` numeric;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` ADD \`progress_since\` text;`)
  await db.run(sql`CREATE INDEX \`relations_pages_progress_progress_open_idx\` ON \`relations_pages\` (\`progress_open\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_progress_progress_since_idx\` ON \`relations_pages\` (\`progress_since\`);`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` ADD \`version_translation\` text;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` ADD \`version_progress_open\` numeric;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` ADD \`version_progress_missing\` numeric;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` ADD \`version_progress_machine\` numeric;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` ADD \`version_progress_draft\` numeric;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` ADD \`version_progress_done\` numeric;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` ADD \`version_progress_outdated\` numeric;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` ADD \`version_progress_since\` text;`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_progress_version_progress_ope_idx\` ON \`_relations_pages_v\` (\`version_progress_open\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_progress_version_progress_sin_idx\` ON \`_relations_pages_v\` (\`version_progress_since\`);`)
  await db.run(sql`ALTER TABLE \`faqs\` ADD \`translation\` text;`)
  await db.run(sql`ALTER TABLE \`faqs\` ADD \`progress_open\` numeric;`)
  await db.run(sql`ALTER TABLE \`faqs\` ADD \`progress_missing\` numeric;`)
  await db.run(sql`ALTER TABLE \`faqs\` ADD \`progress_machine\` numeric;`)
  await db.run(sql`ALTER TABLE \`faqs\` ADD \`progress_draft\` numeric;`)
  await db.run(sql`ALTER TABLE \`faqs\` ADD \`progress_done\` numeric;`)
  await db.run(sql`ALTER TABLE \`faqs\` ADD \`progress_outdated\` numeric;`)
  await db.run(sql`ALTER TABLE \`faqs\` ADD \`progress_since\` text;`)
  await db.run(sql`CREATE INDEX \`faqs_progress_progress_open_idx\` ON \`faqs\` (\`progress_open\`);`)
  await db.run(sql`CREATE INDEX \`faqs_progress_progress_since_idx\` ON \`faqs\` (\`progress_since\`);`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` ADD \`version_translation\` text;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` ADD \`version_progress_open\` numeric;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` ADD \`version_progress_missing\` numeric;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` ADD \`version_progress_machine\` numeric;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` ADD \`version_progress_draft\` numeric;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` ADD \`version_progress_done\` numeric;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` ADD \`version_progress_outdated\` numeric;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` ADD \`version_progress_since\` text;`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_progress_version_progress_open_idx\` ON \`_faqs_v\` (\`version_progress_open\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_progress_version_progress_since_idx\` ON \`_faqs_v\` (\`version_progress_since\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`memory_id\` text(36) REFERENCES memory(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_memory_id_idx\` ON \`payload_locked_documents_rels\` (\`memory_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`memory\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`relations_pages_id\` text(36),
  	\`faqs_id\` text(36),
  	\`media_id\` text(36),
  	\`change_notes_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`relations_pages_id\`) REFERENCES \`relations_pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`faqs_id\`) REFERENCES \`faqs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`change_notes_id\`) REFERENCES \`change_notes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "relations_pages_id", "faqs_id", "media_id", "change_notes_id", "users_id") SELECT "id", "order", "parent_id", "path", "relations_pages_id", "faqs_id", "media_id", "change_notes_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_relations_pages_id_idx\` ON \`payload_locked_documents_rels\` (\`relations_pages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_faqs_id_idx\` ON \`payload_locked_documents_rels\` (\`faqs_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_change_notes_id_idx\` ON \`payload_locked_documents_rels\` (\`change_notes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`DROP INDEX \`relations_pages_progress_progress_open_idx\`;`)
  await db.run(sql`DROP INDEX \`relations_pages_progress_progress_since_idx\`;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` DROP COLUMN \`translation\`;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` DROP COLUMN \`progress_open\`;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` DROP COLUMN \`progress_missing\`;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` DROP COLUMN \`progress_machine\`;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` DROP COLUMN \`progress_draft\`;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` DROP COLUMN \`progress_done\`;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` DROP COLUMN \`progress_outdated\`;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` DROP COLUMN \`progress_since\`;`)
  await db.run(sql`DROP INDEX \`_relations_pages_v_version_progress_version_progress_ope_idx\`;`)
  await db.run(sql`DROP INDEX \`_relations_pages_v_version_progress_version_progress_sin_idx\`;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` DROP COLUMN \`version_translation\`;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` DROP COLUMN \`version_progress_open\`;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` DROP COLUMN \`version_progress_missing\`;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` DROP COLUMN \`version_progress_machine\`;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` DROP COLUMN \`version_progress_draft\`;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` DROP COLUMN \`version_progress_done\`;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` DROP COLUMN \`version_progress_outdated\`;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` DROP COLUMN \`version_progress_since\`;`)
  await db.run(sql`DROP INDEX \`faqs_progress_progress_open_idx\`;`)
  await db.run(sql`DROP INDEX \`faqs_progress_progress_since_idx\`;`)
  await db.run(sql`ALTER TABLE \`faqs\` DROP COLUMN \`translation\`;`)
  await db.run(sql`ALTER TABLE \`faqs\` DROP COLUMN \`progress_open\`;`)
  await db.run(sql`ALTER TABLE \`faqs\` DROP COLUMN \`progress_missing\`;`)
  await db.run(sql`ALTER TABLE \`faqs\` DROP COLUMN \`progress_machine\`;`)
  await db.run(sql`ALTER TABLE \`faqs\` DROP COLUMN \`progress_draft\`;`)
  await db.run(sql`ALTER TABLE \`faqs\` DROP COLUMN \`progress_done\`;`)
  await db.run(sql`ALTER TABLE \`faqs\` DROP COLUMN \`progress_outdated\`;`)
  await db.run(sql`ALTER TABLE \`faqs\` DROP COLUMN \`progress_since\`;`)
  await db.run(sql`DROP INDEX \`_faqs_v_version_progress_version_progress_open_idx\`;`)
  await db.run(sql`DROP INDEX \`_faqs_v_version_progress_version_progress_since_idx\`;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` DROP COLUMN \`version_translation\`;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` DROP COLUMN \`version_progress_open\`;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` DROP COLUMN \`version_progress_missing\`;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` DROP COLUMN \`version_progress_machine\`;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` DROP COLUMN \`version_progress_draft\`;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` DROP COLUMN \`version_progress_done\`;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` DROP COLUMN \`version_progress_outdated\`;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` DROP COLUMN \`version_progress_since\`;`)
}
