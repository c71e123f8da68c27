import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`shut_outs\` (
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
  await db.run(sql`CREATE INDEX \`shut_outs_edition_idx\` ON \`shut_outs\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`shut_outs_updated_at_idx\` ON \`shut_outs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`shut_outs_created_at_idx\` ON \`shut_outs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`shut_outs_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`relations_pages_id\` text(36),
  	\`faqs_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`shut_outs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`relations_pages_id\`) REFERENCES \`relations_pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`faqs_id\`) REFERENCES \`faqs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`shut_outs_rels_order_idx\` ON \`shut_outs_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`shut_outs_rels_parent_idx\` ON \`shut_outs_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`shut_outs_rels_path_idx\` ON \`shut_outs_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`shut_outs_rels_relations_pages_id_idx\` ON \`shut_outs_rels\` (\`relations_pages_id\`);`)
  await db.run(sql`CREATE INDEX \`shut_outs_rels_faqs_id_idx\` ON \`shut_outs_rels\` (\`faqs_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`shut_outs\`;`)
  await db.run(sql`DROP TABLE \`shut_outs_rels\`;`)
}
