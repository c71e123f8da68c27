import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`relations_pages_faqs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`number\` numeric,
  	\`faq_id\` text(36),
  	FOREIGN KEY (\`faq_id\`) REFERENCES \`faqs\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`relations_pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`relations_pages_faqs_order_idx\` ON \`relations_pages_faqs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_faqs_parent_id_idx\` ON \`relations_pages_faqs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_faqs_faq_idx\` ON \`relations_pages_faqs\` (\`faq_id\`);`)
  await db.run(sql`CREATE TABLE \`relations_pages\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`lead\` text,
  	\`image_media_id\` text(36),
  	\`image_alt\` text,
  	\`image_caption\` text,
  	\`intro\` text,
  	\`body\` text,
  	\`numbers_given\` text,
  	\`summary\` text,
  	\`seo_title\` text,
  	\`seo_description\` text,
  	\`slug\` text,
  	\`machine_translated\` numeric,
  	\`translation\` text,
  	\`progress_open\` numeric,
  	\`progress_missing\` numeric,
  	\`progress_machine\` numeric,
  	\`progress_draft\` numeric,
  	\`progress_done\` numeric,
  	\`progress_outdated\` numeric,
  	\`progress_since\` text,
  	\`progress_structure\` text,
  	\`workflow_state\` text,
  	\`workflow_approval\` text,
  	\`workflow_schedule\` text,
  	\`workflow_scheduled_for\` text,
  	\`workflow_scheduled_by\` text,
  	\`workflow_emergency\` text,
  	\`workflow_emergency_open\` integer,
  	\`workflow_last\` text,
  	\`workflow_last_by\` text,
  	\`language\` text DEFAULT 'en',
  	\`source_language\` text,
  	\`content_id\` text,
  	\`revision\` numeric,
  	\`search_text\` text,
  	\`sort_key\` text,
  	\`public_updated_at\` text,
  	\`first_published_at\` text,
  	\`backdated_to\` text,
  	\`published_digest\` text,
  	\`published_slug\` text,
  	\`deleted_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`image_media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`relations_pages_image_image_media_idx\` ON \`relations_pages\` (\`image_media_id\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_slug_idx\` ON \`relations_pages\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_progress_progress_open_idx\` ON \`relations_pages\` (\`progress_open\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_progress_progress_since_idx\` ON \`relations_pages\` (\`progress_since\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_workflow_workflow_state_idx\` ON \`relations_pages\` (\`workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_workflow_workflow_scheduled_for_idx\` ON \`relations_pages\` (\`workflow_scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_workflow_workflow_emergency_open_idx\` ON \`relations_pages\` (\`workflow_emergency_open\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_workflow_workflow_last_by_idx\` ON \`relations_pages\` (\`workflow_last_by\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_language_idx\` ON \`relations_pages\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_source_language_idx\` ON \`relations_pages\` (\`source_language\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_content_id_idx\` ON \`relations_pages\` (\`content_id\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_sort_key_idx\` ON \`relations_pages\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_public_updated_at_idx\` ON \`relations_pages\` (\`public_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_deleted_at_idx\` ON \`relations_pages\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_updated_at_idx\` ON \`relations_pages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_created_at_idx\` ON \`relations_pages\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages__status_idx\` ON \`relations_pages\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`relations_pages_contentId_language_idx\` ON \`relations_pages\` (\`content_id\`,\`language\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages__status_updatedAt_idx\` ON \`relations_pages\` (\`_status\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_workflow_state_updatedAt_idx\` ON \`relations_pages\` (\`workflow_state\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_workflow_state_language_updatedAt_idx\` ON \`relations_pages\` (\`workflow_state\`,\`language\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_language_updatedAt_idx\` ON \`relations_pages\` (\`language\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_workflow_lastBy_updatedAt_idx\` ON \`relations_pages\` (\`workflow_last_by\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_workflow_emergencyOpen_updatedAt_idx\` ON \`relations_pages\` (\`workflow_emergency_open\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_workflow_scheduledFor_updatedAt_idx\` ON \`relations_pages\` (\`workflow_scheduled_for\`,\`updated_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`relations_pages_language_slug_idx\` ON \`relations_pages\` (\`language\`,\`slug\`);`)
  await db.run(sql`CREATE TABLE \`relations_pages_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`relations_pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`relations_pages_texts_order_parent\` ON \`relations_pages_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_texts_text_idx\` ON \`relations_pages_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_texts_parent_idx\` ON \`relations_pages_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`relations_pages_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`relations_pages_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`relations_pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`relations_pages_id\`) REFERENCES \`relations_pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`relations_pages_rels_order_idx\` ON \`relations_pages_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_rels_parent_idx\` ON \`relations_pages_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_rels_path_idx\` ON \`relations_pages_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_rels_relations_pages_id_idx\` ON \`relations_pages_rels\` (\`relations_pages_id\`);`)
  await db.run(sql`CREATE TABLE \`_relations_pages_v_version_faqs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` numeric,
  	\`faq_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`faq_id\`) REFERENCES \`faqs\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_relations_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_faqs_order_idx\` ON \`_relations_pages_v_version_faqs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_faqs_parent_id_idx\` ON \`_relations_pages_v_version_faqs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_faqs_faq_idx\` ON \`_relations_pages_v_version_faqs\` (\`faq_id\`);`)
  await db.run(sql`CREATE TABLE \`_relations_pages_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_lead\` text,
  	\`version_image_media_id\` text(36),
  	\`version_image_alt\` text,
  	\`version_image_caption\` text,
  	\`version_intro\` text,
  	\`version_body\` text,
  	\`version_numbers_given\` text,
  	\`version_summary\` text,
  	\`version_seo_title\` text,
  	\`version_seo_description\` text,
  	\`version_slug\` text,
  	\`version_machine_translated\` numeric,
  	\`version_translation\` text,
  	\`version_progress_open\` numeric,
  	\`version_progress_missing\` numeric,
  	\`version_progress_machine\` numeric,
  	\`version_progress_draft\` numeric,
  	\`version_progress_done\` numeric,
  	\`version_progress_outdated\` numeric,
  	\`version_progress_since\` text,
  	\`version_progress_structure\` text,
  	\`version_workflow_state\` text,
  	\`version_workflow_approval\` text,
  	\`version_workflow_schedule\` text,
  	\`version_workflow_scheduled_for\` text,
  	\`version_workflow_scheduled_by\` text,
  	\`version_workflow_emergency\` text,
  	\`version_workflow_emergency_open\` integer,
  	\`version_workflow_last\` text,
  	\`version_workflow_last_by\` text,
  	\`version_language\` text DEFAULT 'en',
  	\`version_source_language\` text,
  	\`version_content_id\` text,
  	\`version_revision\` numeric,
  	\`version_search_text\` text,
  	\`version_sort_key\` text,
  	\`version_public_updated_at\` text,
  	\`version_first_published_at\` text,
  	\`version_backdated_to\` text,
  	\`version_published_digest\` text,
  	\`version_published_slug\` text,
  	\`version_deleted_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`relations_pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_image_media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_parent_idx\` ON \`_relations_pages_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_image_version_image_media_idx\` ON \`_relations_pages_v\` (\`version_image_media_id\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_version_slug_idx\` ON \`_relations_pages_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_progress_version_progress_ope_idx\` ON \`_relations_pages_v\` (\`version_progress_open\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_progress_version_progress_sin_idx\` ON \`_relations_pages_v\` (\`version_progress_since\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_workflow_version_workflow_sta_idx\` ON \`_relations_pages_v\` (\`version_workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_workflow_version_workflow_sch_idx\` ON \`_relations_pages_v\` (\`version_workflow_scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_workflow_version_workflow_eme_idx\` ON \`_relations_pages_v\` (\`version_workflow_emergency_open\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_workflow_version_workflow_las_idx\` ON \`_relations_pages_v\` (\`version_workflow_last_by\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_version_language_idx\` ON \`_relations_pages_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_version_source_language_idx\` ON \`_relations_pages_v\` (\`version_source_language\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_version_content_id_idx\` ON \`_relations_pages_v\` (\`version_content_id\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_version_sort_key_idx\` ON \`_relations_pages_v\` (\`version_sort_key\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_version_public_updated_at_idx\` ON \`_relations_pages_v\` (\`version_public_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_version_deleted_at_idx\` ON \`_relations_pages_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_version_updated_at_idx\` ON \`_relations_pages_v\` (\`latest\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_version_created_at_idx\` ON \`_relations_pages_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_version__status_idx\` ON \`_relations_pages_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_created_at_idx\` ON \`_relations_pages_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_updated_at_idx\` ON \`_relations_pages_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_latest_idx\` ON \`_relations_pages_v\` (\`latest\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_contentId_version_language_idx\` ON \`_relations_pages_v\` (\`version_content_id\`,\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version__status_version_updatedAt_idx\` ON \`_relations_pages_v\` (\`latest\`,\`version__status\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_workflow_state_version_updatedAt_idx\` ON \`_relations_pages_v\` (\`latest\`,\`version_workflow_state\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_workflow_state_version_language_version_updatedAt_idx\` ON \`_relations_pages_v\` (\`latest\`,\`version_workflow_state\`,\`version_language\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_language_version_updatedAt_idx\` ON \`_relations_pages_v\` (\`latest\`,\`version_language\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_workflow_lastBy_version_updatedAt_idx\` ON \`_relations_pages_v\` (\`latest\`,\`version_workflow_last_by\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_workflow_emergencyOpen_version_updatedAt_idx\` ON \`_relations_pages_v\` (\`latest\`,\`version_workflow_emergency_open\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_workflow_scheduledFor_version_updatedAt_idx\` ON \`_relations_pages_v\` (\`latest\`,\`version_workflow_scheduled_for\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_language_version_slug_idx\` ON \`_relations_pages_v\` (\`version_language\`,\`version_slug\`);`)
  await db.run(sql`CREATE TABLE \`_relations_pages_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_relations_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_texts_order_parent\` ON \`_relations_pages_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_texts_parent_idx\` ON \`_relations_pages_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_relations_pages_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`relations_pages_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_relations_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`relations_pages_id\`) REFERENCES \`relations_pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_rels_order_idx\` ON \`_relations_pages_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_rels_parent_idx\` ON \`_relations_pages_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_rels_path_idx\` ON \`_relations_pages_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_rels_relations_pages_id_idx\` ON \`_relations_pages_v_rels\` (\`relations_pages_id\`);`)
  await db.run(sql`CREATE TABLE \`faqs_learn_more\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`kind\` text DEFAULT 'address',
  	\`address\` text,
  	\`key\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`faqs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`faqs_learn_more_order_idx\` ON \`faqs_learn_more\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`faqs_learn_more_parent_id_idx\` ON \`faqs_learn_more\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`faqs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`question\` text,
  	\`answer\` text,
  	\`machine_translated\` numeric,
  	\`translation\` text,
  	\`progress_open\` numeric,
  	\`progress_missing\` numeric,
  	\`progress_machine\` numeric,
  	\`progress_draft\` numeric,
  	\`progress_done\` numeric,
  	\`progress_outdated\` numeric,
  	\`progress_since\` text,
  	\`progress_structure\` text,
  	\`workflow_state\` text,
  	\`workflow_approval\` text,
  	\`workflow_schedule\` text,
  	\`workflow_scheduled_for\` text,
  	\`workflow_scheduled_by\` text,
  	\`workflow_emergency\` text,
  	\`workflow_emergency_open\` integer,
  	\`workflow_last\` text,
  	\`workflow_last_by\` text,
  	\`language\` text DEFAULT 'en',
  	\`source_language\` text,
  	\`content_id\` text,
  	\`revision\` numeric,
  	\`search_text\` text,
  	\`sort_key\` text,
  	\`public_updated_at\` text,
  	\`first_published_at\` text,
  	\`backdated_to\` text,
  	\`published_digest\` text,
  	\`published_slug\` text,
  	\`deleted_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE INDEX \`faqs_progress_progress_open_idx\` ON \`faqs\` (\`progress_open\`);`)
  await db.run(sql`CREATE INDEX \`faqs_progress_progress_since_idx\` ON \`faqs\` (\`progress_since\`);`)
  await db.run(sql`CREATE INDEX \`faqs_workflow_workflow_state_idx\` ON \`faqs\` (\`workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`faqs_workflow_workflow_scheduled_for_idx\` ON \`faqs\` (\`workflow_scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`faqs_workflow_workflow_emergency_open_idx\` ON \`faqs\` (\`workflow_emergency_open\`);`)
  await db.run(sql`CREATE INDEX \`faqs_workflow_workflow_last_by_idx\` ON \`faqs\` (\`workflow_last_by\`);`)
  await db.run(sql`CREATE INDEX \`faqs_language_idx\` ON \`faqs\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`faqs_source_language_idx\` ON \`faqs\` (\`source_language\`);`)
  await db.run(sql`CREATE INDEX \`faqs_content_id_idx\` ON \`faqs\` (\`content_id\`);`)
  await db.run(sql`CREATE INDEX \`faqs_sort_key_idx\` ON \`faqs\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`faqs_public_updated_at_idx\` ON \`faqs\` (\`public_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`faqs_deleted_at_idx\` ON \`faqs\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`faqs_updated_at_idx\` ON \`faqs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`faqs_created_at_idx\` ON \`faqs\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`faqs__status_idx\` ON \`faqs\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`faqs_contentId_language_idx\` ON \`faqs\` (\`content_id\`,\`language\`);`)
  await db.run(sql`CREATE INDEX \`faqs__status_updatedAt_idx\` ON \`faqs\` (\`_status\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`faqs_workflow_state_updatedAt_idx\` ON \`faqs\` (\`workflow_state\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`faqs_workflow_state_language_updatedAt_idx\` ON \`faqs\` (\`workflow_state\`,\`language\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`faqs_language_updatedAt_idx\` ON \`faqs\` (\`language\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`faqs_workflow_lastBy_updatedAt_idx\` ON \`faqs\` (\`workflow_last_by\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`faqs_workflow_emergencyOpen_updatedAt_idx\` ON \`faqs\` (\`workflow_emergency_open\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`faqs_workflow_scheduledFor_updatedAt_idx\` ON \`faqs\` (\`workflow_scheduled_for\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`faqs_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`faqs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`faqs_texts_order_parent\` ON \`faqs_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`faqs_texts_text_idx\` ON \`faqs_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`faqs_texts_parent_idx\` ON \`faqs_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`faqs_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`relations_pages_id\` text(36),
  	\`faqs_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`faqs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`relations_pages_id\`) REFERENCES \`relations_pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`faqs_id\`) REFERENCES \`faqs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`faqs_rels_order_idx\` ON \`faqs_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`faqs_rels_parent_idx\` ON \`faqs_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`faqs_rels_path_idx\` ON \`faqs_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`faqs_rels_relations_pages_id_idx\` ON \`faqs_rels\` (\`relations_pages_id\`);`)
  await db.run(sql`CREATE INDEX \`faqs_rels_faqs_id_idx\` ON \`faqs_rels\` (\`faqs_id\`);`)
  await db.run(sql`CREATE TABLE \`_faqs_v_version_learn_more\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`kind\` text DEFAULT 'address',
  	\`address\` text,
  	\`key\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_faqs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_learn_more_order_idx\` ON \`_faqs_v_version_learn_more\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_learn_more_parent_id_idx\` ON \`_faqs_v_version_learn_more\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_faqs_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_question\` text,
  	\`version_answer\` text,
  	\`version_machine_translated\` numeric,
  	\`version_translation\` text,
  	\`version_progress_open\` numeric,
  	\`version_progress_missing\` numeric,
  	\`version_progress_machine\` numeric,
  	\`version_progress_draft\` numeric,
  	\`version_progress_done\` numeric,
  	\`version_progress_outdated\` numeric,
  	\`version_progress_since\` text,
  	\`version_progress_structure\` text,
  	\`version_workflow_state\` text,
  	\`version_workflow_approval\` text,
  	\`version_workflow_schedule\` text,
  	\`version_workflow_scheduled_for\` text,
  	\`version_workflow_scheduled_by\` text,
  	\`version_workflow_emergency\` text,
  	\`version_workflow_emergency_open\` integer,
  	\`version_workflow_last\` text,
  	\`version_workflow_last_by\` text,
  	\`version_language\` text DEFAULT 'en',
  	\`version_source_language\` text,
  	\`version_content_id\` text,
  	\`version_revision\` numeric,
  	\`version_search_text\` text,
  	\`version_sort_key\` text,
  	\`version_public_updated_at\` text,
  	\`version_first_published_at\` text,
  	\`version_backdated_to\` text,
  	\`version_published_digest\` text,
  	\`version_published_slug\` text,
  	\`version_deleted_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`faqs\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_faqs_v_parent_idx\` ON \`_faqs_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_progress_version_progress_open_idx\` ON \`_faqs_v\` (\`version_progress_open\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_progress_version_progress_since_idx\` ON \`_faqs_v\` (\`version_progress_since\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_workflow_version_workflow_state_idx\` ON \`_faqs_v\` (\`version_workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_workflow_version_workflow_scheduled_for_idx\` ON \`_faqs_v\` (\`version_workflow_scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_workflow_version_workflow_emergency_open_idx\` ON \`_faqs_v\` (\`version_workflow_emergency_open\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_workflow_version_workflow_last_by_idx\` ON \`_faqs_v\` (\`version_workflow_last_by\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_version_language_idx\` ON \`_faqs_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_version_source_language_idx\` ON \`_faqs_v\` (\`version_source_language\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_version_content_id_idx\` ON \`_faqs_v\` (\`version_content_id\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_version_sort_key_idx\` ON \`_faqs_v\` (\`version_sort_key\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_version_public_updated_at_idx\` ON \`_faqs_v\` (\`version_public_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_version_deleted_at_idx\` ON \`_faqs_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_version_updated_at_idx\` ON \`_faqs_v\` (\`latest\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_version_created_at_idx\` ON \`_faqs_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_version__status_idx\` ON \`_faqs_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_created_at_idx\` ON \`_faqs_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_updated_at_idx\` ON \`_faqs_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_latest_idx\` ON \`_faqs_v\` (\`latest\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_contentId_version_language_idx\` ON \`_faqs_v\` (\`version_content_id\`,\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version__status_version_updatedAt_idx\` ON \`_faqs_v\` (\`latest\`,\`version__status\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_workflow_state_version_updatedAt_idx\` ON \`_faqs_v\` (\`latest\`,\`version_workflow_state\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_workflow_state_version_language_version_updatedAt_idx\` ON \`_faqs_v\` (\`latest\`,\`version_workflow_state\`,\`version_language\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_language_version_updatedAt_idx\` ON \`_faqs_v\` (\`latest\`,\`version_language\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_workflow_lastBy_version_updatedAt_idx\` ON \`_faqs_v\` (\`latest\`,\`version_workflow_last_by\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_workflow_emergencyOpen_version_updatedAt_idx\` ON \`_faqs_v\` (\`latest\`,\`version_workflow_emergency_open\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_workflow_scheduledFor_version_updatedAt_idx\` ON \`_faqs_v\` (\`latest\`,\`version_workflow_scheduled_for\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_faqs_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_faqs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_faqs_v_texts_order_parent\` ON \`_faqs_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_texts_parent_idx\` ON \`_faqs_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_faqs_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`relations_pages_id\` text(36),
  	\`faqs_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_faqs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`relations_pages_id\`) REFERENCES \`relations_pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`faqs_id\`) REFERENCES \`faqs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_faqs_v_rels_order_idx\` ON \`_faqs_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_rels_parent_idx\` ON \`_faqs_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_rels_path_idx\` ON \`_faqs_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_rels_relations_pages_id_idx\` ON \`_faqs_v_rels\` (\`relations_pages_id\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_rels_faqs_id_idx\` ON \`_faqs_v_rels\` (\`faqs_id\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`alt_en\` text,
  	\`alt_fr\` text,
  	\`alt_uk\` text,
  	\`alt_ar\` text,
  	\`is_public\` integer DEFAULT false,
  	\`taken_down_at\` text,
  	\`taken_down_by\` text,
  	\`taken_down_name\` text,
  	\`taken_down_reason\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_small_url\` text,
  	\`sizes_small_width\` numeric,
  	\`sizes_small_height\` numeric,
  	\`sizes_small_mime_type\` text,
  	\`sizes_small_filesize\` numeric,
  	\`sizes_small_filename\` text,
  	\`sizes_medium_url\` text,
  	\`sizes_medium_width\` numeric,
  	\`sizes_medium_height\` numeric,
  	\`sizes_medium_mime_type\` text,
  	\`sizes_medium_filesize\` numeric,
  	\`sizes_medium_filename\` text,
  	\`sizes_large_url\` text,
  	\`sizes_large_width\` numeric,
  	\`sizes_large_height\` numeric,
  	\`sizes_large_mime_type\` text,
  	\`sizes_large_filesize\` numeric,
  	\`sizes_large_filename\` text,
  	\`sizes_small_avif_url\` text,
  	\`sizes_small_avif_width\` numeric,
  	\`sizes_small_avif_height\` numeric,
  	\`sizes_small_avif_mime_type\` text,
  	\`sizes_small_avif_filesize\` numeric,
  	\`sizes_small_avif_filename\` text,
  	\`sizes_medium_avif_url\` text,
  	\`sizes_medium_avif_width\` numeric,
  	\`sizes_medium_avif_height\` numeric,
  	\`sizes_medium_avif_mime_type\` text,
  	\`sizes_medium_avif_filesize\` numeric,
  	\`sizes_medium_avif_filename\` text,
  	\`sizes_large_avif_url\` text,
  	\`sizes_large_avif_width\` numeric,
  	\`sizes_large_avif_height\` numeric,
  	\`sizes_large_avif_mime_type\` text,
  	\`sizes_large_avif_filesize\` numeric,
  	\`sizes_large_avif_filename\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`media_is_public_idx\` ON \`media\` (\`is_public\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_small_sizes_small_filename_idx\` ON \`media\` (\`sizes_small_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_medium_sizes_medium_filename_idx\` ON \`media\` (\`sizes_medium_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_large_sizes_large_filename_idx\` ON \`media\` (\`sizes_large_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_small_avif_sizes_small_avif_filename_idx\` ON \`media\` (\`sizes_small_avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_medium_avif_sizes_medium_avif_filename_idx\` ON \`media\` (\`sizes_medium_avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_large_avif_sizes_large_avif_filename_idx\` ON \`media\` (\`sizes_large_avif_filename\`);`)
  await db.run(sql`CREATE TABLE \`releases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`notes\` text,
  	\`update_type\` text,
  	\`state\` text NOT NULL,
  	\`members\` numeric NOT NULL,
  	\`unready\` numeric NOT NULL,
  	\`due\` text,
  	\`schedule\` text,
  	\`revision\` numeric NOT NULL,
  	\`by\` text NOT NULL,
  	\`by_name\` text,
  	\`ended\` text,
  	\`undoes\` text,
  	\`undone_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`releases_state_idx\` ON \`releases\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`releases_due_idx\` ON \`releases\` (\`due\`);`)
  await db.run(sql`CREATE INDEX \`releases_by_idx\` ON \`releases\` (\`by\`);`)
  await db.run(sql`CREATE INDEX \`releases_updated_at_idx\` ON \`releases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_created_at_idx\` ON \`releases\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_state_due_idx\` ON \`releases\` (\`state\`,\`due\`);`)
  await db.run(sql`CREATE TABLE \`release_members\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`release\` text NOT NULL,
  	\`order\` numeric NOT NULL,
  	\`of\` text NOT NULL,
  	\`edition\` text NOT NULL,
  	\`content_id\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`digest\` text,
  	\`ready\` integer,
  	\`why\` text,
  	\`approver\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`release_members_release_idx\` ON \`release_members\` (\`release\`);`)
  await db.run(sql`CREATE INDEX \`release_members_order_idx\` ON \`release_members\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`release_members_edition_idx\` ON \`release_members\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`release_members_content_id_idx\` ON \`release_members\` (\`content_id\`);`)
  await db.run(sql`CREATE INDEX \`release_members_ready_idx\` ON \`release_members\` (\`ready\`);`)
  await db.run(sql`CREATE INDEX \`release_members_approver_idx\` ON \`release_members\` (\`approver\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`release_members_release_edition_idx\` ON \`release_members\` (\`release\`,\`edition\`);`)
  await db.run(sql`CREATE TABLE \`preview_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`release\` text,
  	\`moment\` text,
  	\`language\` text NOT NULL,
  	\`guest\` text,
  	\`answers\` integer,
  	\`by\` text NOT NULL,
  	\`name\` text,
  	\`at\` text NOT NULL,
  	\`expires\` text NOT NULL,
  	\`revoked\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`preview_links_release_idx\` ON \`preview_links\` (\`release\`);`)
  await db.run(sql`CREATE TABLE \`guest_answers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`link\` text NOT NULL,
  	\`release\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`guest\` text NOT NULL,
  	\`words\` text,
  	\`about\` text,
  	\`seen\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`guest_answers_link_idx\` ON \`guest_answers\` (\`link\`);`)
  await db.run(sql`CREATE INDEX \`guest_answers_release_idx\` ON \`guest_answers\` (\`release\`);`)
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
  	\`kind\` text,
  	\`words\` text,
  	\`waiting\` integer,
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
  await db.run(sql`CREATE INDEX \`comments_kind_idx\` ON \`comments\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`comments_waiting_idx\` ON \`comments\` (\`waiting\`);`)
  await db.run(sql`CREATE INDEX \`comments_answers_idx\` ON \`comments\` (\`answers\`);`)
  await db.run(sql`CREATE INDEX \`comments_content_id_idx\` ON \`comments\` (\`content_id\`);`)
  await db.run(sql`CREATE INDEX \`comments_by_idx\` ON \`comments\` (\`by\`);`)
  await db.run(sql`CREATE INDEX \`comments_at_idx\` ON \`comments\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`share_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`of\` text NOT NULL,
  	\`edition\` text NOT NULL,
  	\`version\` text NOT NULL,
  	\`revision\` numeric,
  	\`language\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`name\` text,
  	\`at\` text NOT NULL,
  	\`expires\` text NOT NULL,
  	\`revoked\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`share_links_edition_idx\` ON \`share_links\` (\`edition\`);`)
  await db.run(sql`CREATE TABLE \`unpublishings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`of\` text NOT NULL,
  	\`edition\` text NOT NULL,
  	\`content_id\` text,
  	\`language\` text NOT NULL,
  	\`slug\` text,
  	\`kind\` text NOT NULL,
  	\`explanation\` text,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`unpublishings_edition_idx\` ON \`unpublishings\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`unpublishings_content_id_idx\` ON \`unpublishings\` (\`content_id\`);`)
  await db.run(sql`CREATE INDEX \`unpublishings_slug_idx\` ON \`unpublishings\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`unpublishings_updated_at_idx\` ON \`unpublishings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`unpublishings_created_at_idx\` ON \`unpublishings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`unpublishings_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`relations_pages_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`unpublishings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`relations_pages_id\`) REFERENCES \`relations_pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`unpublishings_rels_order_idx\` ON \`unpublishings_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`unpublishings_rels_parent_idx\` ON \`unpublishings_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`unpublishings_rels_path_idx\` ON \`unpublishings_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`unpublishings_rels_relations_pages_id_idx\` ON \`unpublishings_rels\` (\`relations_pages_id\`);`)
  await db.run(sql`CREATE TABLE \`lapsed_schedules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`of\` text NOT NULL,
  	\`target\` text NOT NULL,
  	\`language\` text,
  	\`kind\` text NOT NULL,
  	\`due\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`name\` text,
  	\`why\` text NOT NULL,
  	\`words\` text,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`lapsed_schedules_due_idx\` ON \`lapsed_schedules\` (\`due\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`lapsed_schedules_target_of_idx\` ON \`lapsed_schedules\` (\`target\`,\`of\`);`)
  await db.run(sql`CREATE TABLE \`calendar_feeds\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`owner\` text NOT NULL,
  	\`owner_name\` text,
  	\`hash\` text NOT NULL,
  	\`language\` text,
  	\`person\` text,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`calendar_feeds_owner_idx\` ON \`calendar_feeds\` (\`owner\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`calendar_feeds_hash_idx\` ON \`calendar_feeds\` (\`hash\`);`)
  await db.run(sql`CREATE TABLE \`redirects\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`redirects_slug_idx\` ON \`redirects\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`redirects_updated_at_idx\` ON \`redirects\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`redirects_created_at_idx\` ON \`redirects\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`redirects_language_slug_idx\` ON \`redirects\` (\`language\`,\`slug\`);`)
  await db.run(sql`CREATE TABLE \`redirects_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`relations_pages_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`relations_pages_id\`) REFERENCES \`relations_pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`redirects_rels_order_idx\` ON \`redirects_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_parent_idx\` ON \`redirects_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_path_idx\` ON \`redirects_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_relations_pages_id_idx\` ON \`redirects_rels\` (\`relations_pages_id\`);`)
  await db.run(sql`CREATE TABLE \`archive_exclusions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`reason\` text NOT NULL,
  	\`from\` text,
  	\`until\` text,
  	\`edition\` text,
  	\`content_id\` text,
  	\`language\` text,
  	\`title\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`archive_exclusions_edition_idx\` ON \`archive_exclusions\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`archive_exclusions_updated_at_idx\` ON \`archive_exclusions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`archive_exclusions_created_at_idx\` ON \`archive_exclusions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`archive_exclusions_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`relations_pages_id\` text(36),
  	\`faqs_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`archive_exclusions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`relations_pages_id\`) REFERENCES \`relations_pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`faqs_id\`) REFERENCES \`faqs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`archive_exclusions_rels_order_idx\` ON \`archive_exclusions_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`archive_exclusions_rels_parent_idx\` ON \`archive_exclusions_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`archive_exclusions_rels_path_idx\` ON \`archive_exclusions_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`archive_exclusions_rels_relations_pages_id_idx\` ON \`archive_exclusions_rels\` (\`relations_pages_id\`);`)
  await db.run(sql`CREATE INDEX \`archive_exclusions_rels_faqs_id_idx\` ON \`archive_exclusions_rels\` (\`faqs_id\`);`)
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
  await db.run(sql`CREATE TABLE \`translation_memory\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`words\` text,
  	\`target_words\` text,
  	\`source_language\` text NOT NULL,
  	\`target_language\` text NOT NULL,
  	\`source\` text NOT NULL,
  	\`target\` text NOT NULL,
  	\`changed_at\` text,
  	\`origin\` text DEFAULT 'publication',
  	\`confirmed_in\` text,
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
  await db.run(sql`CREATE INDEX \`translation_memory_target_language_idx\` ON \`translation_memory\` (\`target_language\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`translation_memory_key_idx\` ON \`translation_memory\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`translation_memory_band1_idx\` ON \`translation_memory\` (\`band1\`);`)
  await db.run(sql`CREATE INDEX \`translation_memory_band2_idx\` ON \`translation_memory\` (\`band2\`);`)
  await db.run(sql`CREATE INDEX \`translation_memory_band3_idx\` ON \`translation_memory\` (\`band3\`);`)
  await db.run(sql`CREATE INDEX \`translation_memory_band4_idx\` ON \`translation_memory\` (\`band4\`);`)
  await db.run(sql`CREATE INDEX \`translation_memory_band5_idx\` ON \`translation_memory\` (\`band5\`);`)
  await db.run(sql`CREATE INDEX \`translation_memory_band6_idx\` ON \`translation_memory\` (\`band6\`);`)
  await db.run(sql`CREATE INDEX \`translation_memory_band7_idx\` ON \`translation_memory\` (\`band7\`);`)
  await db.run(sql`CREATE INDEX \`translation_memory_band8_idx\` ON \`translation_memory\` (\`band8\`);`)
  await db.run(sql`CREATE INDEX \`translation_memory_updated_at_idx\` ON \`translation_memory\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`translation_memory_created_at_idx\` ON \`translation_memory\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`translation_memory_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`translation_memory\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`translation_memory_texts_order_parent\` ON \`translation_memory_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`translation_memory_texts_text_idx\` ON \`translation_memory_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`translation_memory_texts_parent_idx\` ON \`translation_memory_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`translation_status\` (
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
  	\`en_structure\` text,
  	\`en_structure_at\` text,
  	\`en_urgency\` numeric,
  	\`en_assignee\` text,
  	\`en_assignee_name\` text,
  	\`en_due\` text,
  	\`fr_state\` text,
  	\`fr_edition\` text,
  	\`fr_open\` numeric,
  	\`fr_outdated\` numeric,
  	\`fr_since\` text,
  	\`fr_by\` text,
  	\`fr_structure\` text,
  	\`fr_structure_at\` text,
  	\`fr_urgency\` numeric,
  	\`fr_assignee\` text,
  	\`fr_assignee_name\` text,
  	\`fr_due\` text,
  	\`uk_state\` text,
  	\`uk_edition\` text,
  	\`uk_open\` numeric,
  	\`uk_outdated\` numeric,
  	\`uk_since\` text,
  	\`uk_by\` text,
  	\`uk_structure\` text,
  	\`uk_structure_at\` text,
  	\`uk_urgency\` numeric,
  	\`uk_assignee\` text,
  	\`uk_assignee_name\` text,
  	\`uk_due\` text,
  	\`ar_state\` text,
  	\`ar_edition\` text,
  	\`ar_open\` numeric,
  	\`ar_outdated\` numeric,
  	\`ar_since\` text,
  	\`ar_by\` text,
  	\`ar_structure\` text,
  	\`ar_structure_at\` text,
  	\`ar_urgency\` numeric,
  	\`ar_assignee\` text,
  	\`ar_assignee_name\` text,
  	\`ar_due\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`translation_status_content_id_idx\` ON \`translation_status\` (\`content_id\`);`)
  await db.run(sql`CREATE INDEX \`translation_status_changed_at_idx\` ON \`translation_status\` (\`changed_at\`);`)
  await db.run(sql`CREATE INDEX \`translation_status_en_en_structure_at_idx\` ON \`translation_status\` (\`en_structure_at\`);`)
  await db.run(sql`CREATE INDEX \`translation_status_en_en_urgency_idx\` ON \`translation_status\` (\`en_urgency\`);`)
  await db.run(sql`CREATE INDEX \`translation_status_en_en_assignee_idx\` ON \`translation_status\` (\`en_assignee\`);`)
  await db.run(sql`CREATE INDEX \`translation_status_fr_fr_structure_at_idx\` ON \`translation_status\` (\`fr_structure_at\`);`)
  await db.run(sql`CREATE INDEX \`translation_status_fr_fr_urgency_idx\` ON \`translation_status\` (\`fr_urgency\`);`)
  await db.run(sql`CREATE INDEX \`translation_status_fr_fr_assignee_idx\` ON \`translation_status\` (\`fr_assignee\`);`)
  await db.run(sql`CREATE INDEX \`translation_status_uk_uk_structure_at_idx\` ON \`translation_status\` (\`uk_structure_at\`);`)
  await db.run(sql`CREATE INDEX \`translation_status_uk_uk_urgency_idx\` ON \`translation_status\` (\`uk_urgency\`);`)
  await db.run(sql`CREATE INDEX \`translation_status_uk_uk_assignee_idx\` ON \`translation_status\` (\`uk_assignee\`);`)
  await db.run(sql`CREATE INDEX \`translation_status_ar_ar_structure_at_idx\` ON \`translation_status\` (\`ar_structure_at\`);`)
  await db.run(sql`CREATE INDEX \`translation_status_ar_ar_urgency_idx\` ON \`translation_status\` (\`ar_urgency\`);`)
  await db.run(sql`CREATE INDEX \`translation_status_ar_ar_assignee_idx\` ON \`translation_status\` (\`ar_assignee\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`translation_status_kind_contentId_idx\` ON \`translation_status\` (\`kind\`,\`content_id\`);`)
  await db.run(sql`CREATE TABLE \`translation_assignments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`content_id\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`segments\` text,
  	\`part\` text DEFAULT 'whole' NOT NULL,
  	\`assignee\` text NOT NULL,
  	\`name\` text,
  	\`due\` text,
  	\`note\` text,
  	\`by\` text NOT NULL,
  	\`by_name\` text,
  	\`at\` text NOT NULL,
  	\`remind_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`translation_assignments_content_id_idx\` ON \`translation_assignments\` (\`content_id\`);`)
  await db.run(sql`CREATE INDEX \`translation_assignments_assignee_idx\` ON \`translation_assignments\` (\`assignee\`);`)
  await db.run(sql`CREATE INDEX \`translation_assignments_due_idx\` ON \`translation_assignments\` (\`due\`);`)
  await db.run(sql`CREATE INDEX \`translation_assignments_remind_at_idx\` ON \`translation_assignments\` (\`remind_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`translation_assignments_kind_contentId_language_part_idx\` ON \`translation_assignments\` (\`kind\`,\`content_id\`,\`language\`,\`part\`);`)
  await db.run(sql`CREATE TABLE \`pretranslations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`language\` text NOT NULL,
  	\`contents\` text NOT NULL,
  	\`with_machine\` integer,
  	\`state\` text NOT NULL,
  	\`report\` text,
  	\`by\` text NOT NULL,
  	\`by_name\` text,
  	\`at\` text NOT NULL,
  	\`done_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`pretranslations_language_idx\` ON \`pretranslations\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`pretranslations_by_idx\` ON \`pretranslations\` (\`by\`);`)
  await db.run(sql`CREATE INDEX \`pretranslations_at_idx\` ON \`pretranslations\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`leases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`holder\` text,
  	\`renewals\` numeric NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`leases_name_idx\` ON \`leases\` (\`name\`);`)
  await db.run(sql`CREATE TABLE \`publication_log\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`change\` text NOT NULL,
  	\`keys\` text NOT NULL,
  	\`content_id\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`publication_log_number_idx\` ON \`publication_log\` (\`number\`);`)
  await db.run(sql`CREATE TABLE \`delivery_targets\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`position\` numeric,
  	\`problem\` text,
  	\`since\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`delivery_targets_name_idx\` ON \`delivery_targets\` (\`name\`);`)
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_languages_order_idx\` ON \`users_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_languages_parent_idx\` ON \`users_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`only_pages\` integer,
  	\`time_zone\` text,
  	\`notification_language\` text DEFAULT 'en',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`users_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`relations_pages_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`relations_pages_id\`) REFERENCES \`relations_pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_rels_order_idx\` ON \`users_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_parent_idx\` ON \`users_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_path_idx\` ON \`users_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_relations_pages_id_idx\` ON \`users_rels\` (\`relations_pages_id\`);`)
  await db.run(sql`CREATE TABLE \`service_accounts_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`service_accounts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`service_accounts_roles_order_idx\` ON \`service_accounts_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`service_accounts_roles_parent_idx\` ON \`service_accounts_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`service_accounts_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`service_accounts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`service_accounts_languages_order_idx\` ON \`service_accounts_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`service_accounts_languages_parent_idx\` ON \`service_accounts_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`service_accounts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`only_pages\` integer,
  	\`expires\` text,
  	\`webhook\` text,
  	\`key_hash\` text,
  	\`webhook_secret\` text,
  	\`webhook_problem\` text,
  	\`webhook_problem_since\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`service_accounts_name_idx\` ON \`service_accounts\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`service_accounts_webhook_idx\` ON \`service_accounts\` (\`webhook\`);`)
  await db.run(sql`CREATE INDEX \`service_accounts_key_hash_idx\` ON \`service_accounts\` (\`key_hash\`);`)
  await db.run(sql`CREATE INDEX \`service_accounts_updated_at_idx\` ON \`service_accounts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`service_accounts_created_at_idx\` ON \`service_accounts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`service_accounts_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`relations_pages_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`service_accounts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`relations_pages_id\`) REFERENCES \`relations_pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`service_accounts_rels_order_idx\` ON \`service_accounts_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`service_accounts_rels_parent_idx\` ON \`service_accounts_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`service_accounts_rels_path_idx\` ON \`service_accounts_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`service_accounts_rels_relations_pages_id_idx\` ON \`service_accounts_rels\` (\`relations_pages_id\`);`)
  await db.run(sql`CREATE TABLE \`second_factors\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`person\` text NOT NULL,
  	\`factor\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`second_factors_person_idx\` ON \`second_factors\` (\`person\`);`)
  await db.run(sql`CREATE TABLE \`identities\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`person\` text NOT NULL,
  	\`issuer\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`last_session\` text,
  	\`last_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`identities_person_idx\` ON \`identities\` (\`person\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`identities_key_idx\` ON \`identities\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`audit_log\` (
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
  await db.run(sql`CREATE UNIQUE INDEX \`audit_log_number_idx\` ON \`audit_log\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_at_idx\` ON \`audit_log\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_by_idx\` ON \`audit_log\` (\`by\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_event_idx\` ON \`audit_log\` (\`event\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_kind_idx\` ON \`audit_log\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_edition_idx\` ON \`audit_log\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_content_id_idx\` ON \`audit_log\` (\`content_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_language_idx\` ON \`audit_log\` (\`language\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
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
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	\`change_notes_id\` text(36),
  	\`glossary_id\` text(36),
  	\`translation_memory_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`change_notes_id\`) REFERENCES \`change_notes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`glossary_id\`) REFERENCES \`glossary\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`translation_memory_id\`) REFERENCES \`translation_memory\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_change_notes_id_idx\` ON \`payload_locked_documents_rels\` (\`change_notes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_glossary_id_idx\` ON \`payload_locked_documents_rels\` (\`glossary_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_translation_memory_id_idx\` ON \`payload_locked_documents_rels\` (\`translation_memory_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`relations_pages_faqs\`;`)
  await db.run(sql`DROP TABLE \`relations_pages\`;`)
  await db.run(sql`DROP TABLE \`relations_pages_texts\`;`)
  await db.run(sql`DROP TABLE \`relations_pages_rels\`;`)
  await db.run(sql`DROP TABLE \`_relations_pages_v_version_faqs\`;`)
  await db.run(sql`DROP TABLE \`_relations_pages_v\`;`)
  await db.run(sql`DROP TABLE \`_relations_pages_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_relations_pages_v_rels\`;`)
  await db.run(sql`DROP TABLE \`faqs_learn_more\`;`)
  await db.run(sql`DROP TABLE \`faqs\`;`)
  await db.run(sql`DROP TABLE \`faqs_texts\`;`)
  await db.run(sql`DROP TABLE \`faqs_rels\`;`)
  await db.run(sql`DROP TABLE \`_faqs_v_version_learn_more\`;`)
  await db.run(sql`DROP TABLE \`_faqs_v\`;`)
  await db.run(sql`DROP TABLE \`_faqs_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_faqs_v_rels\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`releases\`;`)
  await db.run(sql`DROP TABLE \`release_members\`;`)
  await db.run(sql`DROP TABLE \`preview_links\`;`)
  await db.run(sql`DROP TABLE \`guest_answers\`;`)
  await db.run(sql`DROP TABLE \`change_notes\`;`)
  await db.run(sql`DROP TABLE \`comments\`;`)
  await db.run(sql`DROP TABLE \`share_links\`;`)
  await db.run(sql`DROP TABLE \`unpublishings\`;`)
  await db.run(sql`DROP TABLE \`unpublishings_rels\`;`)
  await db.run(sql`DROP TABLE \`lapsed_schedules\`;`)
  await db.run(sql`DROP TABLE \`calendar_feeds\`;`)
  await db.run(sql`DROP TABLE \`redirects\`;`)
  await db.run(sql`DROP TABLE \`redirects_rels\`;`)
  await db.run(sql`DROP TABLE \`archive_exclusions\`;`)
  await db.run(sql`DROP TABLE \`archive_exclusions_rels\`;`)
  await db.run(sql`DROP TABLE \`glossary_entries\`;`)
  await db.run(sql`DROP TABLE \`glossary\`;`)
  await db.run(sql`DROP TABLE \`translation_memory\`;`)
  await db.run(sql`DROP TABLE \`translation_memory_texts\`;`)
  await db.run(sql`DROP TABLE \`translation_status\`;`)
  await db.run(sql`DROP TABLE \`translation_assignments\`;`)
  await db.run(sql`DROP TABLE \`pretranslations\`;`)
  await db.run(sql`DROP TABLE \`leases\`;`)
  await db.run(sql`DROP TABLE \`publication_log\`;`)
  await db.run(sql`DROP TABLE \`delivery_targets\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_languages\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`users_rels\`;`)
  await db.run(sql`DROP TABLE \`service_accounts_roles\`;`)
  await db.run(sql`DROP TABLE \`service_accounts_languages\`;`)
  await db.run(sql`DROP TABLE \`service_accounts\`;`)
  await db.run(sql`DROP TABLE \`service_accounts_rels\`;`)
  await db.run(sql`DROP TABLE \`second_factors\`;`)
  await db.run(sql`DROP TABLE \`identities\`;`)
  await db.run(sql`DROP TABLE \`audit_log\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
