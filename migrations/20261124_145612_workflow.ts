import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`change_notes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`note\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`kind\` text,
  	\`edition\` text,
  	\`content_id\` text,
  	\`language\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`change_notes_at_idx\` ON \`change_notes\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`change_notes_edition_idx\` ON \`change_notes\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`change_notes_content_id_idx\` ON \`change_notes\` (\`content_id\`);`)
  await db.run(sql`CREATE INDEX \`change_notes_language_idx\` ON \`change_notes\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`change_notes_updated_at_idx\` ON \`change_notes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`change_notes_created_at_idx\` ON \`change_notes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`comments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`of\` text NOT NULL,
  	\`edition\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`field\` text,
  	\`answers\` text,
  	\`event\` text,
  	\`content_id\` text,
  	\`language\` text,
  	\`revision\` numeric,
  	\`by\` text,
  	\`name\` text,
  	\`at\` text,
  	\`resolved\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`comments_edition_idx\` ON \`comments\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`comments_answers_idx\` ON \`comments\` (\`answers\`);`)
  await db.run(sql`CREATE INDEX \`comments_content_id_idx\` ON \`comments\` (\`content_id\`);`)
  await db.run(sql`CREATE INDEX \`comments_by_idx\` ON \`comments\` (\`by\`);`)
  await db.run(sql`CREATE INDEX \`comments_at_idx\` ON \`comments\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`unpublishings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`of\` text NOT NULL,
  	\`edition\` text NOT NULL,
  	\`content_id\` text,
  	\`language\` text NOT NULL,
  	\`slug\` text,
  	\`kind\` text NOT NULL,
  	\`explanation\` text,
  	\`to_id\` text(36),
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`to_id\`) REFERENCES \`relations_pages\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`unpublishings_edition_idx\` ON \`unpublishings\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`unpublishings_content_id_idx\` ON \`unpublishings\` (\`content_id\`);`)
  await db.run(sql`CREATE INDEX \`unpublishings_slug_idx\` ON \`unpublishings\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`unpublishings_to_idx\` ON \`unpublishings\` (\`to_id\`);`)
  await db.run(sql`CREATE INDEX \`unpublishings_updated_at_idx\` ON \`unpublishings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`unpublishings_created_at_idx\` ON \`unpublishings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`redirects\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`edition_id\` text(36) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`edition_id\`) REFERENCES \`relations_pages\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`redirects_slug_idx\` ON \`redirects\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`redirects_edition_idx\` ON \`redirects\` (\`edition_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_updated_at_idx\` ON \`redirects\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`redirects_created_at_idx\` ON \`redirects\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`language_slug_1_idx\` ON \`redirects\` (\`language\`,\`slug\`);`)
  await db.run(sql`CREATE TABLE \`audit\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`name\` text,
  	\`event\` text NOT NULL,
  	\`kind\` text,
  	\`edition\` text,
  	\`content_id\` text,
  	\`language\` text,
  	\`title\` text,
  	\`from\` text,
  	\`to\` text,
  	\`revision\` numeric,
  	\`digest\` text,
  	\`public_digest\` text,
  	\`detail\` text,
  	\`previous\` text NOT NULL,
  	\`hash\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_number_idx\` ON \`audit\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`audit_at_idx\` ON \`audit\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_by_idx\` ON \`audit\` (\`by\`);`)
  await db.run(sql`CREATE INDEX \`audit_event_idx\` ON \`audit\` (\`event\`);`)
  await db.run(sql`CREATE INDEX \`audit_kind_idx\` ON \`audit\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`audit_edition_idx\` ON \`audit\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`audit_content_id_idx\` ON \`audit\` (\`content_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_language_idx\` ON \`audit\` (\`language\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`relations_pages\` ADD \`workflow_state\` text;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` ADD \`workflow_approval\` text;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` ADD \`workflow_schedule\` text;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` ADD \`workflow_scheduled_for\` text;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` ADD \`workflow_emergency\` text;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` ADD \`workflow_emergency_open\` integer;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` ADD \`workflow_last\` text;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` ADD \`published_slug\` text;`)
  await db.run(sql`CREATE INDEX \`relations_pages_workflow_workflow_state_idx\` ON \`relations_pages\` (\`workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_workflow_workflow_scheduled_for_idx\` ON \`relations_pages\` (\`workflow_scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_workflow_workflow_emergency_open_idx\` ON \`relations_pages\` (\`workflow_emergency_open\`);`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` ADD \`version_workflow_state\` text;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` ADD \`version_workflow_approval\` text;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` ADD \`version_workflow_schedule\` text;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` ADD \`version_workflow_scheduled_for\` text;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` ADD \`version_workflow_emergency\` text;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` ADD \`version_workflow_emergency_open\` integer;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` ADD \`version_workflow_last\` text;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` ADD \`version_published_slug\` text;`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_workflow_version_workflow_sta_idx\` ON \`_relations_pages_v\` (\`version_workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_workflow_version_workflow_sch_idx\` ON \`_relations_pages_v\` (\`version_workflow_scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_workflow_version_workflow_eme_idx\` ON \`_relations_pages_v\` (\`version_workflow_emergency_open\`);`)
  await db.run(sql`ALTER TABLE \`faqs\` ADD \`workflow_state\` text;`)
  await db.run(sql`ALTER TABLE \`faqs\` ADD \`workflow_approval\` text;`)
  await db.run(sql`ALTER TABLE \`faqs\` ADD \`workflow_schedule\` text;`)
  await db.run(sql`ALTER TABLE \`faqs\` ADD \`workflow_scheduled_for\` text;`)
  await db.run(sql`ALTER TABLE \`faqs\` ADD \`workflow_emergency\` text;`)
  await db.run(sql`ALTER TABLE \`faqs\` ADD \`workflow_emergency_open\` integer;`)
  await db.run(sql`ALTER TABLE \`faqs\` ADD \`workflow_last\` text;`)
  await db.run(sql`ALTER TABLE \`faqs\` ADD \`published_slug\` text;`)
  await db.run(sql`CREATE INDEX \`faqs_workflow_workflow_state_idx\` ON \`faqs\` (\`workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`faqs_workflow_workflow_scheduled_for_idx\` ON \`faqs\` (\`workflow_scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`faqs_workflow_workflow_emergency_open_idx\` ON \`faqs\` (\`workflow_emergency_open\`);`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` ADD \`version_workflow_state\` text;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` ADD \`version_workflow_approval\` text;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` ADD \`version_workflow_schedule\` text;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` ADD \`version_workflow_scheduled_for\` text;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` ADD \`version_workflow_emergency\` text;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` ADD \`version_workflow_emergency_open\` integer;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` ADD \`version_workflow_last\` text;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` ADD \`version_published_slug\` text;`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_workflow_version_workflow_state_idx\` ON \`_faqs_v\` (\`version_workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_workflow_version_workflow_scheduled_for_idx\` ON \`_faqs_v\` (\`version_workflow_scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_workflow_version_workflow_emergency_open_idx\` ON \`_faqs_v\` (\`version_workflow_emergency_open\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`letters_in\` text DEFAULT 'en';`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`change_notes_id\` text(36) REFERENCES change_notes(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_change_notes_id_idx\` ON \`payload_locked_documents_rels\` (\`change_notes_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`change_notes\`;`)
  await db.run(sql`DROP TABLE \`comments\`;`)
  await db.run(sql`DROP TABLE \`unpublishings\`;`)
  await db.run(sql`DROP TABLE \`redirects\`;`)
  await db.run(sql`DROP TABLE \`audit\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`relations_pages_id\` text(36),
  	\`faqs_id\` text(36),
  	\`media_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`relations_pages_id\`) REFERENCES \`relations_pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`faqs_id\`) REFERENCES \`faqs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "relations_pages_id", "faqs_id", "media_id", "users_id") SELECT "id", "order", "parent_id", "path", "relations_pages_id", "faqs_id", "media_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_relations_pages_id_idx\` ON \`payload_locked_documents_rels\` (\`relations_pages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_faqs_id_idx\` ON \`payload_locked_documents_rels\` (\`faqs_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`DROP INDEX \`relations_pages_workflow_workflow_state_idx\`;`)
  await db.run(sql`DROP INDEX \`relations_pages_workflow_workflow_scheduled_for_idx\`;`)
  await db.run(sql`DROP INDEX \`relations_pages_workflow_workflow_emergency_open_idx\`;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` DROP COLUMN \`workflow_state\`;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` DROP COLUMN \`workflow_approval\`;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` DROP COLUMN \`workflow_schedule\`;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` DROP COLUMN \`workflow_scheduled_for\`;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` DROP COLUMN \`workflow_emergency\`;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` DROP COLUMN \`workflow_emergency_open\`;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` DROP COLUMN \`workflow_last\`;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` DROP COLUMN \`published_slug\`;`)
  await db.run(sql`DROP INDEX \`_relations_pages_v_version_workflow_version_workflow_sta_idx\`;`)
  await db.run(sql`DROP INDEX \`_relations_pages_v_version_workflow_version_workflow_sch_idx\`;`)
  await db.run(sql`DROP INDEX \`_relations_pages_v_version_workflow_version_workflow_eme_idx\`;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` DROP COLUMN \`version_workflow_state\`;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` DROP COLUMN \`version_workflow_approval\`;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` DROP COLUMN \`version_workflow_schedule\`;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` DROP COLUMN \`version_workflow_scheduled_for\`;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` DROP COLUMN \`version_workflow_emergency\`;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` DROP COLUMN \`version_workflow_emergency_open\`;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` DROP COLUMN \`version_workflow_last\`;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` DROP COLUMN \`version_published_slug\`;`)
  await db.run(sql`DROP INDEX \`faqs_workflow_workflow_state_idx\`;`)
  await db.run(sql`DROP INDEX \`faqs_workflow_workflow_scheduled_for_idx\`;`)
  await db.run(sql`DROP INDEX \`faqs_workflow_workflow_emergency_open_idx\`;`)
  await db.run(sql`ALTER TABLE \`faqs\` DROP COLUMN \`workflow_state\`;`)
  await db.run(sql`ALTER TABLE \`faqs\` DROP COLUMN \`workflow_approval\`;`)
  await db.run(sql`ALTER TABLE \`faqs\` DROP COLUMN \`workflow_schedule\`;`)
  await db.run(sql`ALTER TABLE \`faqs\` DROP COLUMN \`workflow_scheduled_for\`;`)
  await db.run(sql`ALTER TABLE \`faqs\` DROP COLUMN \`workflow_emergency\`;`)
  await db.run(sql`ALTER TABLE \`faqs\` DROP COLUMN \`workflow_emergency_open\`;`)
  await db.run(sql`ALTER TABLE \`faqs\` DROP COLUMN \`workflow_last\`;`)
  await db.run(sql`ALTER TABLE \`faqs\` DROP COLUMN \`published_slug\`;`)
  await db.run(sql`DROP INDEX \`_faqs_v_version_workflow_version_workflow_state_idx\`;`)
  await db.run(sql`DROP INDEX \`_faqs_v_version_workflow_version_workflow_scheduled_for_idx\`;`)
  await db.run(sql`DROP INDEX \`_faqs_v_version_workflow_version_workflow_emergency_open_idx\`;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` DROP COLUMN \`version_workflow_state\`;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` DROP COLUMN \`version_workflow_approval\`;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` DROP COLUMN \`version_workflow_schedule\`;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` DROP COLUMN \`version_workflow_scheduled_for\`;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` DROP COLUMN \`version_workflow_emergency\`;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` DROP COLUMN \`version_workflow_emergency_open\`;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` DROP COLUMN \`version_workflow_last\`;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` DROP COLUMN \`version_published_slug\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`letters_in\`;`)
}
