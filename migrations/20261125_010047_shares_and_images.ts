import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
  await db.run(sql`ALTER TABLE \`relations_pages\` ADD \`workflow_last_by\` text;`)
  await db.run(sql`CREATE INDEX \`relations_pages_workflow_workflow_last_by_idx\` ON \`relations_pages\` (\`workflow_last_by\`);`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` ADD \`version_workflow_last_by\` text;`)
  await db.run(sql`CREATE INDEX \`_relations_pages_v_version_workflow_version_workflow_las_idx\` ON \`_relations_pages_v\` (\`version_workflow_last_by\`);`)
  await db.run(sql`ALTER TABLE \`faqs\` ADD \`workflow_last_by\` text;`)
  await db.run(sql`CREATE INDEX \`faqs_workflow_workflow_last_by_idx\` ON \`faqs\` (\`workflow_last_by\`);`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` ADD \`version_workflow_last_by\` text;`)
  await db.run(sql`CREATE INDEX \`_faqs_v_version_workflow_version_workflow_last_by_idx\` ON \`_faqs_v\` (\`version_workflow_last_by\`);`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_small_avif_url\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_small_avif_width\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_small_avif_height\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_small_avif_mime_type\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_small_avif_filesize\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_small_avif_filename\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_medium_avif_url\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_medium_avif_width\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_medium_avif_height\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_medium_avif_mime_type\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_medium_avif_filesize\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_medium_avif_filename\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_large_avif_url\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_large_avif_width\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_large_avif_height\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_large_avif_mime_type\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_large_avif_filesize\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sizes_large_avif_filename\` text;`)
  await db.run(sql`CREATE INDEX \`media_sizes_small_avif_sizes_small_avif_filename_idx\` ON \`media\` (\`sizes_small_avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_medium_avif_sizes_medium_avif_filename_idx\` ON \`media\` (\`sizes_medium_avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_large_avif_sizes_large_avif_filename_idx\` ON \`media\` (\`sizes_large_avif_filename\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`share_links\`;`)
  await db.run(sql`DROP INDEX \`relations_pages_workflow_workflow_last_by_idx\`;`)
  await db.run(sql`ALTER TABLE \`relations_pages\` DROP COLUMN \`workflow_last_by\`;`)
  await db.run(sql`DROP INDEX \`_relations_pages_v_version_workflow_version_workflow_las_idx\`;`)
  await db.run(sql`ALTER TABLE \`_relations_pages_v\` DROP COLUMN \`version_workflow_last_by\`;`)
  await db.run(sql`DROP INDEX \`faqs_workflow_workflow_last_by_idx\`;`)
  await db.run(sql`ALTER TABLE \`faqs\` DROP COLUMN \`workflow_last_by\`;`)
  await db.run(sql`DROP INDEX \`_faqs_v_version_workflow_version_workflow_last_by_idx\`;`)
  await db.run(sql`ALTER TABLE \`_faqs_v\` DROP COLUMN \`version_workflow_last_by\`;`)
  await db.run(sql`DROP INDEX \`media_sizes_small_avif_sizes_small_avif_filename_idx\`;`)
  await db.run(sql`DROP INDEX \`media_sizes_medium_avif_sizes_medium_avif_filename_idx\`;`)
  await db.run(sql`DROP INDEX \`media_sizes_large_avif_sizes_large_avif_filename_idx\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_small_avif_url\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_small_avif_width\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_small_avif_height\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_small_avif_mime_type\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_small_avif_filesize\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_small_avif_filename\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_medium_avif_url\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_medium_avif_width\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_medium_avif_height\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_medium_avif_mime_type\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_medium_avif_filesize\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_medium_avif_filename\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_large_avif_url\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_large_avif_width\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_large_avif_height\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_large_avif_mime_type\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_large_avif_filesize\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sizes_large_avif_filename\`;`)
}
