import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`overview\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`content_id\` text NOT NULL,
  	\`title\` text,
  	\`source\` text NOT NULL,
  	\`source_language\` text NOT NULL,
  	\`source_state\` text,
  	\`changed_at\` text,
  	\`en_state\` text,
  	\`en_edition\` text,
  	\`en_open\` numeric,
  	\`en_outdated\` numeric,
  	\`en_since\` text,
  	\`en_by\` text,
  	\`en_urgency\` numeric,
  	\`fr_state\` text,
  	\`fr_edition\` text,
  	\`fr_open\` numeric,
  	\`fr_outdated\` numeric,
  	\`fr_since\` text,
  	\`fr_by\` text,
  	\`fr_urgency\` numeric,
  	\`uk_state\` text,
  	\`uk_edition\` text,
  	\`uk_open\` numeric,
  	\`uk_outdated\` numeric,
  	\`uk_since\` text,
  	\`uk_by\` text,
  	\`uk_urgency\` numeric,
  	\`ar_state\` text,
  	\`ar_edition\` text,
  	\`ar_open\` numeric,
  	\`ar_outdated\` numeric,
  	\`ar_since\` text,
  	\`ar_by\` text,
  	\`ar_urgency\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`overview_content_id_idx\` ON \`overview\` (\`content_id\`);`)
  await db.run(sql`CREATE INDEX \`overview_changed_at_idx\` ON \`overview\` (\`changed_at\`);`)
  await db.run(sql`CREATE INDEX \`overview_en_en_urgency_idx\` ON \`overview\` (\`en_urgency\`);`)
  await db.run(sql`CREATE INDEX \`overview_fr_fr_urgency_idx\` ON \`overview\` (\`fr_urgency\`);`)
  await db.run(sql`CREATE INDEX \`overview_uk_uk_urgency_idx\` ON \`overview\` (\`uk_urgency\`);`)
  await db.run(sql`CREATE INDEX \`overview_ar_ar_urgency_idx\` ON \`overview\` (\`ar_urgency\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`kind_contentId_idx\` ON \`overview\` (\`kind\`,\`content_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`overview_id\` text(36) REFERENCES overview(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_overview_id_idx\` ON \`payload_locked_documents_rels\` (\`overview_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`overview\`;`)
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
  	\`memory_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`relations_pages_id\`) REFERENCES \`relations_pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`faqs_id\`) REFERENCES \`faqs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`change_notes_id\`) REFERENCES \`change_notes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`memory_id\`) REFERENCES \`memory\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "relations_pages_id", "faqs_id", "media_id", "change_notes_id", "memory_id", "users_id") SELECT "id", "order", "parent_id", "path", "relations_pages_id", "faqs_id", "media_id", "change_notes_id", "memory_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_memory_id_idx\` ON \`payload_locked_documents_rels\` (\`memory_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
}
