import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`glossary_entries\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`language\` text NOT NULL,
  	\`term\` text NOT NULL,
  	\`status\` text DEFAULT 'required' NOT NULL,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`glossary\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`glossary_entries_order_idx\` ON \`glossary_entries\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`glossary_entries_parent_id_idx\` ON \`glossary_entries\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`glossary\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`words\` text,
  	\`whole\` text,
  	\`note\` text,
  	\`concept\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`glossary_concept_idx\` ON \`glossary\` (\`concept\`);`)
  await db.run(sql`CREATE INDEX \`glossary_updated_at_idx\` ON \`glossary\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`glossary_created_at_idx\` ON \`glossary\` (\`created_at\`);`)
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
  await db.run(sql`DROP INDEX \`_relations_pages_v_version_version_updated_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_relations_pages_v_latest_idx\`;`)
  await db.run(sql`CREATE INDEX \`version_workflow_state_version_updatedAt_idx\` ON \`_relations_pages_v\` (\`latest\`,\`version_workflow_state\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_workflow_state_version_language_version_updatedA_idx\` ON \`_relations_pages_v\` (\`latest\`,\`version_workflow_state\`,\`version_language\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_language_version_updatedAt_idx\` ON \`_relations_pages_v\` (\`latest\`,\`version_language\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_workflow_lastBy_version_updatedAt_idx\` ON \`_relations_pages_v\` (\`latest\`,\`version_workflow_last_by\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_workflow_emergencyOpen_version_updatedAt_idx\` ON \`_relations_pages_v\` (\`latest\`,\`version_workflow_emergency_open\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_workflow_scheduledFor_version_updatedAt_idx\` ON \`_relations_pages_v\` (\`latest\`,\`version_workflow_scheduled_for\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_version_updated_at_idx\` ON \`_relations_pages_v\` (\`latest\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_latest_idx\` ON \`_relations_pages_v\` (\`latest\`,\`parent_id\`);`)
  await db.run(sql`DROP INDEX \`_faqs_v_version_version_updated_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_faqs_v_latest_idx\`;`)
  await db.run(sql`CREATE INDEX \`version_workflow_state_version_updatedAt_1_idx\` ON \`_faqs_v\` (\`latest\`,\`version_workflow_state\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_workflow_state_version_language_version_update_1_idx\` ON \`_faqs_v\` (\`latest\`,\`version_workflow_state\`,\`version_language\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_language_version_updatedAt_1_idx\` ON \`_faqs_v\` (\`latest\`,\`version_language\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_workflow_lastBy_version_updatedAt_1_idx\` ON \`_faqs_v\` (\`latest\`,\`version_workflow_last_by\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_workflow_emergencyOpen_version_updatedAt_1_idx\` ON \`_faqs_v\` (\`latest\`,\`version_workflow_emergency_open\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_workflow_scheduledFor_version_updatedAt_1_idx\` ON \`_faqs_v\` (\`latest\`,\`version_workflow_scheduled_for\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_version_updated_at_idx\` ON \`_faqs_v\` (\`latest\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_latest_idx\` ON \`_faqs_v\` (\`latest\`,\`parent_id\`);`)
  await db.run(sql`ALTER TABLE \`memory\` ADD \`origin\` text DEFAULT 'publication';`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`glossary_id\` text(36) REFERENCES glossary(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_glossary_id_idx\` ON \`payload_locked_documents_rels\` (\`glossary_id\`);`)
  await db.run(sql`CREATE INDEX \`workflow_state_updatedAt_idx\` ON \`relations_pages\` (\`workflow_state\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workflow_state_language_updatedAt_idx\` ON \`relations_pages\` (\`workflow_state\`,\`language\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`language_updatedAt_idx\` ON \`relations_pages\` (\`language\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workflow_lastBy_updatedAt_idx\` ON \`relations_pages\` (\`workflow_last_by\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workflow_emergencyOpen_updatedAt_idx\` ON \`relations_pages\` (\`workflow_emergency_open\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workflow_scheduledFor_updatedAt_idx\` ON \`relations_pages\` (\`workflow_scheduled_for\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workflow_state_updatedAt_1_idx\` ON \`faqs\` (\`workflow_state\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workflow_state_language_updatedAt_1_idx\` ON \`faqs\` (\`workflow_state\`,\`language\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`language_updatedAt_1_idx\` ON \`faqs\` (\`language\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workflow_lastBy_updatedAt_1_idx\` ON \`faqs\` (\`workflow_last_by\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workflow_emergencyOpen_updatedAt_1_idx\` ON \`faqs\` (\`workflow_emergency_open\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workflow_scheduledFor_updatedAt_1_idx\` ON \`faqs\` (\`workflow_scheduled_for\`,\`updated_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`glossary_entries\`;`)
  await db.run(sql`DROP TABLE \`glossary\`;`)
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
  await db.run(sql`DROP INDEX \`workflow_state_updatedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`workflow_state_language_updatedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`language_updatedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`workflow_lastBy_updatedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`workflow_emergencyOpen_updatedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`workflow_scheduledFor_updatedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`version_workflow_state_version_updatedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`version_workflow_state_version_language_version_updatedA_idx\`;`)
  await db.run(sql`DROP INDEX \`version_language_version_updatedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`version_workflow_lastBy_version_updatedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`version_workflow_emergencyOpen_version_updatedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`version_workflow_scheduledFor_version_updatedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`_relations_pages_v_version_version_updated_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_relations_pages_v_latest_idx\`;`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_version_updated_at_idx\` ON \`_relations_pages_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_latest_idx\` ON \`_relations_pages_v\` (\`latest\`);`)
  await db.run(sql`DROP INDEX \`workflow_state_updatedAt_1_idx\`;`)
  await db.run(sql`DROP INDEX \`workflow_state_language_updatedAt_1_idx\`;`)
  await db.run(sql`DROP INDEX \`language_updatedAt_1_idx\`;`)
  await db.run(sql`DROP INDEX \`workflow_lastBy_updatedAt_1_idx\`;`)
  await db.run(sql`DROP INDEX \`workflow_emergencyOpen_updatedAt_1_idx\`;`)
  await db.run(sql`DROP INDEX \`workflow_scheduledFor_updatedAt_1_idx\`;`)
  await db.run(sql`DROP INDEX \`version_workflow_state_version_updatedAt_1_idx\`;`)
  await db.run(sql`DROP INDEX \`version_workflow_state_version_language_version_update_1_idx\`;`)
  await db.run(sql`DROP INDEX \`version_language_version_updatedAt_1_idx\`;`)
  await db.run(sql`DROP INDEX \`version_workflow_lastBy_version_updatedAt_1_idx\`;`)
  await db.run(sql`DROP INDEX \`version_workflow_emergencyOpen_version_updatedAt_1_idx\`;`)
  await db.run(sql`DROP INDEX \`version_workflow_scheduledFor_version_updatedAt_1_idx\`;`)
  await db.run(sql`DROP INDEX \`_faqs_v_version_version_updated_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_faqs_v_latest_idx\`;`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_version_updated_at_idx\` ON \`_faqs_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_latest_idx\` ON \`_faqs_v\` (\`latest\`);`)
  await db.run(sql`ALTER TABLE \`memory\` DROP COLUMN \`origin\`;`)
}
