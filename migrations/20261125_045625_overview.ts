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
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`overview\`;`)
}
