/** Payload alone: what its APIs tell, and do, for whoever may not. */
import os from 'node:os'
import sharp from 'sharp'
import { canary, type HostAlone, startOnSqlite } from '../support/host-alone'

type Found = { docs: { id: string; title: string }[] }

let host: HostAlone
let hidden: { id: string }[]
beforeAll(async () => {
  const title = { name: 'title', type: 'text' } as const
  const readPublished = { read: () => ({ _status: { equals: 'published' } }) as never }
  host = await startOnSqlite({
    sharp,
    collections: [
      { slug: 'users', auth: true, fields: [] },
      {
        slug: 'pages',
        access: readPublished,
        versions: { drafts: true },
        fields: [
          title,
          { name: 'related', type: 'relationship', relationTo: 'pages' as never, hasMany: true },
        ],
      },
      { slug: 'notes', access: { create: () => true }, fields: [title] },
      {
        slug: 'images',
        access: { read: () => true, update: () => true },
        upload: { staticDir: os.tmpdir(), crop: false, imageSizes: [{ name: 'small', width: 10 }] },
        fields: [title],
      },
    ],
  })
  hidden = [await page('aaa'), await page('zzz')]
  await page('One', { related: [hidden[0]?.id], _status: 'published' })
  await page('Other', { related: [hidden[1]?.id], _status: 'published' })
})
afterAll(() => host?.stop())

const pages = { collection: 'pages' as never }
async function page(title: string, more: object = {}): Promise<{ id: string }> {
  const data = { title, _status: 'draft', ...more } as never
  return (await host.payload.create({ ...pages, data, draft: !('_status' in more) })) as {
    id: string
  }
}
const titles = async (query: string) => {
  const { status, text } = await host.rest({ path: `/pages?${query}` })
  return status === 200 ? (JSON.parse(text) as Found).docs.map(({ title }) => title).join() : ''
}

const related = 'src/host/payload-related-queries.ts'
canary(
  related,
  'a condition nested in an operator tells of documents that are hidden',
  async () => {
    return (await titles('where[related][contains][title][equals]=aaa')) === 'One'
  },
)
canary(related, 'an order through a reference tells of documents that are hidden', async () => {
  const order = [await titles('sort=related.title'), await titles('sort=-related.title')]
  return order[0] !== '' && order[0] !== order[1]
})

const drafts = 'src/host/payload-drafts-for-readers.ts'
canary(drafts, 'draft=true tells which published documents are being rewritten', async () => {
  const { id } = await page('Public', { _status: 'published' })
  const data = { title: 'Rewritten' } as never
  await host.payload.update({ ...pages, id: id as never, data, draft: true })
  const [plain, draft] = [await titles('limit=50'), await titles('limit=50&draft=true')]
  return plain.includes('Public') && !draft.includes('Public')
})

const auth = 'src/host/payload-auth-without-database.ts'
canary(auth, 'while the database is away, a login is said to be none', async () => {
  const account = { email: 'a@example.org', password: 'a-password' } as never
  await host.payload.create({ collection: 'users' as never, data: account })
  const { token } = await host.payload.login({ collection: 'users' as never, data: account })
  const { db } = host.payload
  const { findOne } = db
  db.findOne = async () => {
    throw new Error('The database is away.')
  }
  const headers = { authorization: `JWT ${token}` }
  const { status, text } = await host.rest({ path: '/users/me', headers })
  db.findOne = findOne
  return status === 200 && JSON.parse(text).user === null
})

canary('src/host/payload-chosen-ids.ts', 'a client chooses when a document was made', async () => {
  const { text } = await host.rest({
    method: 'POST',
    path: '/notes',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ createdAt: '1999-01-01T00:00:00.000Z', title: 'Mine' }),
  })
  return JSON.parse(text).doc.createdAt.startsWith('1999')
})

canary(
  'src/host/payload-password-hash.ts',
  'a login for an address that nobody has takes no time',
  async () => {
    const users = { collection: 'users' as never }
    const timed = async (email: string) => {
      const begin = performance.now()
      const data = { email, password: 'wrong-password' } as never
      await host.payload.login({ ...users, data }).catch(() => undefined)
      return performance.now() - begin
    }
    const account = { email: 'timed@example.org', password: 'a-password' } as never
    await host.payload.create({ ...users, data: account })
    return (await timed('nobody@example.org')) < (await timed('timed@example.org')) / 3
  },
)

canary(
  'src/host/payload-image-edits.ts',
  'an image is cut, though the collection says no',
  async () => {
    const canvas = { width: 40, height: 40, channels: 3, background: 'red' } as const
    const data = await sharp({ create: canvas }).png().toBuffer()
    const file = {
      data,
      mimetype: 'image/png',
      name: `canary-${Date.now()}.png`,
      size: data.length,
    }
    const images = { collection: 'images' as never }
    const { id } = (await host.payload.create({ ...images, data: {} as never, file })) as {
      id: string
    }
    const crop = 'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=50'
    const size = 'uploadEdits[widthInPixels]=20&uploadEdits[heightInPixels]=20'
    await host.rest({
      method: 'PATCH',
      path: `/images/${id}?${crop}&uploadEdits[crop][height]=50&${size}`,
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    const { width } = (await host.payload.findByID({ ...images, id: id as never })) as {
      width: number
    }
    await host.payload.delete({ ...images, id: id as never })
    return width === 20
  },
)
