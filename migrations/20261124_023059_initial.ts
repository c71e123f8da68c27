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
  	\`language\` text DEFAULT 'en',
  	\`source_language\` text,
  	\`content_id\` text,
  	\`revision\` numeric,
  	\`public_updated_at\` text,
  	\`first_published_at\` text,
  	\`backdated_to\` text,
  	\`published_digest\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`image_media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`relations_pages_image_image_media_idx\` ON \`relations_pages\` (\`image_media_id\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_slug_idx\` ON \`relations_pages\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_language_idx\` ON \`relations_pages\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_source_language_idx\` ON \`relations_pages\` (\`source_language\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_content_id_idx\` ON \`relations_pages\` (\`content_id\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_public_updated_at_idx\` ON \`relations_pages\` (\`public_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_updated_at_idx\` ON \`relations_pages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages_created_at_idx\` ON \`relations_pages\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`relations_pages__status_idx\` ON \`relations_pages\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`contentId_language_idx\` ON \`relations_pages\` (\`content_id\`,\`language\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`language_slug_idx\` ON \`relations_pages\` (\`language\`,\`slug\`);`)
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
  	\`version_language\` text DEFAULT 'en',
  	\`version_source_language\` text,
  	\`version_content_id\` text,
  	\`version_revision\` numeric,
  	\`version_public_updated_at\` text,
  	\`version_first_published_at\` text,
  	\`version_backdated_to\` text,
  	\`version_published_digest\` text,
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
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_version_language_idx\` ON \`_relations_pages_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_version_source_language_idx\` ON \`_relations_pages_v\` (\`version_source_language\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_version_content_id_idx\` ON \`_relations_pages_v\` (\`version_content_id\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_version_public_updated_at_idx\` ON \`_relations_pages_v\` (\`version_public_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_version_updated_at_idx\` ON \`_relations_pages_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_version_created_at_idx\` ON \`_relations_pages_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_version__status_idx\` ON \`_relations_pages_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_created_at_idx\` ON \`_relations_pages_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_updated_at_idx\` ON \`_relations_pages_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_latest_idx\` ON \`_relations_pages_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_contentId_version_language_idx\` ON \`_relations_pages_v\` (\`version_content_id\`,\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`version_language_version_slug_idx\` ON \`_relations_pages_v\` (\`version_language\`,\`version_slug\`);`)
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
  	\`language\` text DEFAULT 'en',
  	\`source_language\` text,
  	\`content_id\` text,
  	\`revision\` numeric,
  	\`public_updated_at\` text,
  	\`first_published_at\` text,
  	\`backdated_to\` text,
  	\`published_digest\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE INDEX \`faqs_language_idx\` ON \`faqs\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`faqs_source_language_idx\` ON \`faqs\` (\`source_language\`);`)
  await db.run(sql`CREATE INDEX \`faqs_content_id_idx\` ON \`faqs\` (\`content_id\`);`)
  await db.run(sql`CREATE INDEX \`faqs_public_updated_at_idx\` ON \`faqs\` (\`public_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`faqs_updated_at_idx\` ON \`faqs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`faqs_created_at_idx\` ON \`faqs\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`faqs__status_idx\` ON \`faqs\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`contentId_language_1_idx\` ON \`faqs\` (\`content_id\`,\`language\`);`)
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
  	\`version_language\` text DEFAULT 'en',
  	\`version_source_language\` text,
  	\`version_content_id\` text,
  	\`version_revision\` numeric,
  	\`version_public_updated_at\` text,
  	\`version_first_published_at\` text,
  	\`version_backdated_to\` text,
  	\`version_published_digest\` text,
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
  await db.run(sql`CREATE INDEX \`_faqs_v_version_version_language_idx\` ON \`_faqs_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_version_source_language_idx\` ON \`_faqs_v\` (\`version_source_language\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_version_content_id_idx\` ON \`_faqs_v\` (\`version_content_id\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_version_public_updated_at_idx\` ON \`_faqs_v\` (\`version_public_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_version_updated_at_idx\` ON \`_faqs_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_version_created_at_idx\` ON \`_faqs_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_version__status_idx\` ON \`_faqs_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_created_at_idx\` ON \`_faqs_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_updated_at_idx\` ON \`_faqs_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_faqs_v_latest_idx\` ON \`_faqs_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_contentId_version_language_1_idx\` ON \`_faqs_v\` (\`version_content_id\`,\`version_language\`);`)
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
  	\`alt_en\` text,
  	\`alt_fr\` text,
  	\`alt_uk\` text,
  	\`alt_ar\` text,
  	\`is_public\` integer DEFAULT false,
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
  	\`sizes_large_filename\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`media_is_public_idx\` ON \`media\` (\`is_public\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_small_sizes_small_filename_idx\` ON \`media\` (\`sizes_small_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_medium_sizes_medium_filename_idx\` ON \`media\` (\`sizes_medium_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_large_sizes_large_filename_idx\` ON \`media\` (\`sizes_large_filename\`);`)
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
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_relations_pages_id_idx\` ON \`payload_locked_documents_rels\` (\`relations_pages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_faqs_id_idx\` ON \`payload_locked_documents_rels\` (\`faqs_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
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
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_languages\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
