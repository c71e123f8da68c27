/**
 * Payload's own REST behind Node.js's HTTP server, with a collection of FAQs and nothing of Concord: the
 * measure for the API. Without Next in between, so it is quicker than a usual Payload.
 */
import http from 'node:http'
import path from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, getPayload, handleEndpoints, type SanitizedConfig } from 'payload'
import { fromParagraphs } from '../../src/content/rich-text'
import { freePort } from '../../tests/support/nginx'
import { generator, textOf } from './made-up-words'

export const faqsOfPlainPayload = 60

export async function startPlainPayload(
  folder: string,
): Promise<{ url: string; config: SanitizedConfig; stop: () => Promise<void> }> {
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  const config = await buildConfig({
    secret: 'only-for-a-bench-0123456789',
    telemetry: false,
    logger: { options: { level: 'error' } },
    editor: lexicalEditor(),
    db: sqliteAdapter({
      client: { url: `file:${path.join(folder, 'plain.db')}` },
      idType: 'uuid',
      wal: true,
      push: true,
    }),
    collections: [
      { slug: 'users', auth: true, fields: [] },
      {
        slug: 'faqs',
        access: { read: ({ req }) => Boolean(req.user) || { _status: { equals: 'published' } } },
        versions: { drafts: true },
        fields: [
          { name: 'question', type: 'text' },
          { name: 'answer', type: 'richText' },
          { name: 'language', type: 'text' },
        ],
      },
    ],
  })
  const payload = await getPayload({ config, key: 'plain' })
  const random = generator(1)
  for (let each = 0; each < faqsOfPlainPayload; each += 1) {
    const answer = fromParagraphs([[textOf(60, random)], [textOf(60, random)]])
    const data = { question: textOf(9, random), answer, language: 'en', _status: 'published' }
    await payload.create({ collection: 'faqs' as never, data: data as never, draft: false })
  }
  const port = await freePort()
  const url = `http://localhost:${port}`
  const server = http.createServer(async (asked, response) => {
    const request = new Request(url + asked.url, { headers: { host: `localhost:${port}` } })
    const answer = await handleEndpoints({ config, request })
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(port, () => resolve()))
  return {
    ...{ url, config },
    async stop() {
      server.closeAllConnections()
      server.close()
      await payload.destroy()
    },
  }
}
