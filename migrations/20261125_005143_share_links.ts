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
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`share_links\`;`)
}
