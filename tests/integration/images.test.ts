/** Images that readers see: their bytes never change, and they are public as long as a page shows them. */
import fs from 'node:fs'
import path from 'node:path'
import { handleEndpoints } from 'payload'
import sharp from 'sharp'
import type { EditionDocument } from '@/content/edition'
import { newestPublication, publicationsAfter } from '@/delivery/payload/publication-log'
import { settings } from '@/settings/server/settings.mjs'
import { type Concord, type PersonName, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

type Image = {
  id: string
  filename: string
  width: number
  focalX: number
  isPublic: boolean
  sizes: Record<string, { filename: string }>
}
type Sent = { status: number; text: string; doc: Image }

const picture = (colour: string, width = 660, height = 330) =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .png()
    .toBuffer()

async function ask(
  { method = 'POST', path: to = '/media', by = 'editor' as PersonName | 'nobody' },
  body?: FormData | object,
): Promise<Sent> {
  const headers = new Headers(
    by === 'nobody' ? {} : { authorization: `JWT ${await concord.as(by)}` },
  )
  const isForm = body instanceof FormData
  if (!isForm) headers.set('content-type', 'application/json')
  const request = new Request(`http://localhost:3000/api${to}`, {
    method,
    headers,
    body: isForm ? body : body && JSON.stringify(body),
  })
  const answer = await handleEndpoints({ config: concord.config, request })
  const text = await answer.text()
  return { status: answer.status, text, doc: text.startsWith('{') ? JSON.parse(text).doc : {} }
}

function form(file: Buffer, name: string, fields: object = {}): FormData {
  const body = new FormData()
  body.set('file', new Blob([new Uint8Array(file)], { type: 'image/png' }), name)
  body.set('_payload', JSON.stringify(fields))
  return body
}

async function upload(colour: string, name: string, fields?: object): Promise<Image> {
  const { status, text, doc } = await ask({}, form(await picture(colour), name, fields))
  expect([status, text]).toEqual([201, expect.anything()])
  return doc
}

const filesOf = ({ filename, sizes }: Image) => [
  filename,
  ...Object.values(sizes).map((size) => size.filename),
]

/** Every file there is, and what is in it. */
function bytes(): Map<string, string> {
  const folder = path.join(settings().dataFolder, 'media')
  return new Map(
    fs
      .readdirSync(folder)
      .map((name) => [name, fs.readFileSync(path.join(folder, name)).toString('base64')]),
  )
}

/** Nothing that was there is another one now. */
function expectKept(before: Map<string, string>): void {
  const after = bytes()
  expect([...before].filter(([name, file]) => after.get(name) !== file)).toEqual([])
}

async function readerGets(image: Image): Promise<number[]> {
  const answers = await Promise.all([
    ...filesOf(image).map((name) =>
      ask({ method: 'GET', path: `/media/file/${name}`, by: 'nobody' }),
    ),
    ask({ method: 'GET', path: `/media/${image.id}`, by: 'nobody' }),
  ])
  return [...new Set(answers.map(({ status }) => status))]
}

const page = (image: Image | undefined, fields: Partial<EditionDocument> = {}) =>
  concord.given.page({
    title: `Page ${Math.random()}`,
    image: { media: image?.id, alt: 'What it shows' },
    _status: 'published',
    ...fields,
  } as never)

async function publish(edition: EditionDocument, changes: object): Promise<void> {
  const to = `/relations/${edition.id}?draft=true`
  await concord.rest({ method: 'PATCH', path: to, body: changes, by: 'editor' })
  await concord.step(edition, 'submit', 'editor')
  await concord.step(edition, 'approve', 'reviewer')
  const { status } = await concord.step(edition, 'publish', 'publisher', { updateType: 'minor' })
  expect(status).toBe(200)
}

const unpublish = (edition: EditionDocument, kind: string, more: object = {}) => {
  const how = { kind, explanation: 'Wrong.', ...more }
  return concord.step(edition, 'unpublish', 'publisher', { unpublish: how })
}

async function exclude(edition: EditionDocument): Promise<string> {
  const of = { relationTo: 'relations', value: edition.id }
  const { status, body } = await concord.rest({
    method: 'POST',
    path: '/archive-exclusions',
    body: { of, reason: 'Rights of others.' },
    by: 'publisher',
  })
  expect([status, body.errors]).toEqual([201, undefined])
  return String((body.doc as unknown as { id: string }).id)
}

async function entries(event: string) {
  const where = { event: { equals: event } }
  const { docs } = await concord.payload.find({
    collection: 'audit-log',
    where,
    sort: '-number',
    limit: 0,
    overrideAccess: true,
  })
  return docs
}

describe('the files of an image', () => {
  it('are called by the server: by what was sent, whatever it was called', async () => {
    for (const name of [
      'photo.png',
      'photo-640x320.png',
      '.htaccess.png',
      `${'x'.repeat(300)}.png`,
      '\u202egnp.exe.png',
      'a/../../b.png',
      'photo.PNG',
      'photo',
    ]) {
      const image = await upload('blue', name, {
        filename: 'mine.webp',
        sizes: { small: { filename: 'mine.webp' } },
      })
      for (const file of filesOf(image)) {
        expect(file).toMatch(/^[0-9a-f]{32}-[0-9a-f]{12}(-\d+x\d+)?\.(webp|avif)$/)
      }
    }
  })

  it('are never written over by another upload, whatever it is called', async () => {
    const victim = await upload('blue', 'photo-640x320.png')
    await page(victim)
    const before = bytes()
    const names = [
      'photo.png',
      'photo-640x320.png',
      victim.filename,
      ...filesOf(victim),
      victim.filename.replace('.webp', '.png'),
      victim.filename.replace(/\.webp$/, '-640x320.png'),
    ]
    for (const name of names) await upload('red', name)
    for (const query of ['?overwriteExistingFiles=true', '?draft=true', '?prefix=..']) {
      await ask({ path: `/media${query}` }, form(await picture('red'), victim.filename))
    }
    const same = await Promise.all(
      [...Array(6).keys()].map(async (index) =>
        ask({}, form(await picture(index % 2 ? 'red' : 'lime'), 'race.png')),
      ),
    )
    expectKept(before)
    const stored = same.filter(({ status }) => status === 201)
    const files = stored.flatMap(({ doc }) => [...new Set(filesOf(doc))])
    expect([stored.length, new Set(files).size]).toEqual([6, files.length])
  })

  it('stay when another image with the same bytes is deleted', async () => {
    const image = await upload('purple', 'same.png')
    const before = bytes()
    const twin = await upload('purple', 'same.png')
    expect((await ask({ method: 'DELETE', path: `/media/${twin.id}` })).status).toBe(200)
    expectKept(before)
    expect(filesOf(image).every((name) => bytes().has(name))).toBe(true)
  })

  it('stay what they are, by every way of changing an image', async () => {
    const image = await upload('blue', 'kept.png')
    await page(image)
    const stored = await concord.rest({ path: `/media/${image.id}`, by: 'editor' })
    const before = bytes()
    const red = await picture('red')
    const crop =
      'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=10&uploadEdits[crop][height]=10'
    const size = 'uploadEdits[widthInPixels]=10&uploadEdits[heightInPixels]=10'
    const focus = 'uploadEdits[focalPoint][x]=9&uploadEdits[focalPoint][y]=9'
    const facts = {
      filename: 'x.webp',
      url: '/x',
      width: 1,
      height: 1,
      filesize: 1,
      mimeType: 'text/html',
      thumbnailURL: 'https://example.org/x.png',
      sizes: { small: { filename: 'x.webp', url: 'https://example.org/x.png', width: 1 } },
      isPublic: true,
      takenDown: { at: '2020-01-01T00:00:00.000Z' },
    }
    const to = `/media/${image.id}`
    const several = `/media?where[id][equals]=${image.id}`
    for (const [path, body] of [
      [to, form(red, 'kept.png')],
      [several, form(red, 'kept.png')],
      [`${to}?${crop}&${size}`, { alt: { en: 'Cut' } }],
      [`${to}?${crop}&${size}&${focus}`, {}],
      [`${several}&${crop}&${size}`, {}],
      [to, { uploadEdits: { crop: { x: 0, y: 0, width: 10, height: 10 } } }],
      [to, facts],
      [to, { ...facts, url: 'http://localhost:3000/x.png' }],
    ] as [string, FormData | object][]) {
      await ask({ method: 'PATCH', path }, body)
    }
    await ask({ path: `${to}/duplicate` }, {})
    await ask({ method: 'DELETE', path: to })
    await ask({ method: 'DELETE', path: several })
    await concord.graphql(
      `mutation { updateMedia(id: "${image.id}", data: { focalX: 9, focalY: 9 }) { id } }`,
      'editor',
    )
    expectKept(before)
    const {
      alt: _,
      updatedAt: __,
      ...now
    } = (await concord.rest({ path: `/media/${image.id}`, by: 'editor' })).body
    expect(stored.body).toMatchObject(now)
  })

  it('come with the request: nothing is fetched, nor copied from another image', async () => {
    const image = await upload('blue', 'source.png')
    const before = bytes().size
    for (const body of [
      {},
      { filename: image.filename, url: `/api/media/file/${image.filename}` },
      { filename: 'x.png', url: 'http://127.0.0.1:1/x.png' },
    ]) {
      const { status, text } = await ask({}, body)
      expect([status, text]).toEqual([400, expect.stringContaining('image-missing')])
    }
    expect((await ask({ path: `/media/${image.id}/duplicate` }, {})).status).toBe(404)
    expect(bytes().size).toBe(before)
  })

  it('are refused where they are a bomb, or no image', async () => {
    const bomb = await picture('white', 16_000, 16_000)
    expect(bomb.length).toBeLessThan(2_000_000)
    expect((await ask({}, form(bomb, 'bomb.png'))).status).toBe(413)
    const frames = await sharp(await picture('white', 4000, 4000 * 8), { limitInputPixels: false })
      .webp({ loop: 0 })
      .toBuffer()
      .catch(() => undefined)
    if (frames) expect((await ask({}, form(frames, 'frames.webp'))).status).toBe(413)
    for (const file of [Buffer.from('no image'), Buffer.alloc(0), bomb.subarray(0, 20)]) {
      const { status } = await ask({}, form(file, 'no.png'))
      expect(status).toBe(400)
    }
    const moving = await sharp(await picture('red'))
      .gif()
      .toBuffer()
    const { status, text } = await ask({}, form(moving, 'moving.gif'))
    expect([status, text]).toEqual([400, expect.stringContaining('JPEG, PNG, WebP or AVIF')])
  })
})

describe('an image that a page has', () => {
  it('keeps what is in view, and cannot be deleted, from the first draft on', async () => {
    const image = await upload('blue', 'focus.png')
    const move = (x: number) =>
      ask(
        {
          method: 'PATCH',
          path: `/media/${image.id}?uploadEdits[focalPoint][x]=${x}&uploadEdits[focalPoint][y]=20`,
        },
        {},
      )
    const before = bytes()
    expect((await move(10)).doc).toMatchObject({ focalX: 10, focalY: 20 })
    await page(image, { _status: 'draft' })
    for (const answer of [
      await move(90),
      await ask({ method: 'PATCH', path: `/media/${image.id}` }, { focalX: 90, focalY: 90 }),
      await ask({ method: 'DELETE', path: `/media/${image.id}` }),
    ]) {
      expect(answer).toMatchObject({ status: 409, text: expect.stringContaining('image-in-use') })
    }
    // Its name and texts are the house's own.
    expect(
      (await ask({ method: 'PATCH', path: `/media/${image.id}` }, { name: 'Map', focalX: 10 }))
        .status,
    ).toBe(200)
    expectKept(before)
  })

  it('is the one that was approved: nobody chooses the id of another', async () => {
    const image = await upload('blue', 'id.png')
    expect((await ask({ method: 'DELETE', path: `/media/${image.id}` })).status).toBe(200)
    for (const fields of [{ id: image.id }, { _id: image.id }, { id: 'chosen' }]) {
      const again = await upload('red', 'id.png', fields)
      expect([image.id, 'chosen']).not.toContain(again.id)
    }
    const chosen = await concord.rest({
      method: 'POST',
      path: '/relations?draft=true',
      body: {
        id: 'chosen',
        language: 'en',
        title: 'Chosen',
        lead: 'x',
        createdAt: '1999-01-01T00:00:00.000Z',
      },
      by: 'editor',
    })
    expect(chosen.body.doc).not.toMatchObject({ id: 'chosen' })
    expect(JSON.stringify(chosen.body.doc)).not.toContain('1999-01-01')
  })

  it('says nothing to readers but what the page says', async () => {
    const image = await upload('blue', 'Unpublished plan of the summit.png', {
      alt: { en: 'Unseen alternative' },
    })
    const shown = await page(image)
    for (const { text } of [
      await ask({ method: 'GET', path: `/media/${image.id}`, by: 'nobody' }),
      await ask({ method: 'GET', path: `/relations/${shown.id}?depth=2`, by: 'nobody' }),
      await ask({ method: 'GET', path: '/media?where[alt.en][exists]=true', by: 'nobody' }),
    ]) {
      expect(text).not.toMatch(/Unseen alternative|summit/)
    }
    const { body } = await concord.graphql(`{ Media(id: "${image.id}") { name alt { en } } }`)
    expect(JSON.stringify(body)).not.toMatch(/Unseen alternative|summit/)
  })
})

describe('an image is public', () => {
  it('with the page that shows it, and not before', async () => {
    const image = await upload('blue', 'public.png')
    expect(await readerGets(image)).toEqual([403, 404])
    const draft = await page(image, { _status: 'draft' })
    expect(await readerGets(image)).not.toContain(200)
    await publish(draft, { lead: 'It leads.' })
    expect(await readerGets(image)).toEqual([200])
  })

  it('as long as an archived page shows it that is not excluded', async () => {
    const image = await upload('blue', 'archived.png')
    const shown = await page(image)
    await publish(shown, { image: { media: (await upload('lime', 'next.png')).id, alt: 'Next' } })
    expect(await readerGets(image)).toEqual([200])
    const exclusion = await exclude(shown)
    expect(await readerGets(image)).not.toContain(200)
    const lifted = {
      method: 'DELETE',
      path: `/archive-exclusions/${exclusion}`,
      by: 'publisher',
    } as const
    expect((await concord.rest(lifted)).status).toBe(200)
    expect(await readerGets(image)).toEqual([200])
  })

  it('… of a page that was withdrawn, and can be read under its notice', async () => {
    const image = await upload('blue', 'withdrawn.png')
    const shown = await page(image)
    expect((await unpublish(shown, 'withdrawn')).status).toBe(200)
    await exclude(shown)
    expect(await readerGets(image)).toEqual([200])
  })

  it.each(['gone', 'redirect'])('no longer where its page is unpublished as %s', async (kind) => {
    const image = await upload('blue', `${kind}.png`)
    const shown = await page(image)
    const to = kind === 'redirect' ? { to: (await page(undefined)).id } : {}
    expect((await unpublish(shown, kind, to)).status).toBe(200)
    expect(await readerGets(image)).not.toContain(200)
    await publish(shown, { lead: 'It is back.' })
    expect(await readerGets(image)).toEqual([200])
  })

  it('where another page shows it too', async () => {
    const image = await upload('blue', 'two.png')
    const [one] = [await page(image), await page(image)]
    await unpublish(one as EditionDocument, 'gone')
    await exclude(one as EditionDocument)
    expect(await readerGets(image)).toEqual([200])
  })
})

describe('taking an image down', () => {
  const take = (image: Image, way: string, by: PersonName | 'nobody', body: object) =>
    ask({ path: `/media/${image.id}/${way}`, by }, body)
  const reason = 'The photographer asks for it.'

  it('hides it everywhere at once, with a reason in the audit log, until it is put back', async () => {
    const image = await upload('blue', 'down.png')
    const shown = await page(image)
    const number = await newestPublication(concord.payload)
    expect((await take(image, 'take-down', 'publisher', { reason })).status).toBe(200)
    expect(await readerGets(image)).not.toContain(200)
    // What caches have goes: the pages that show it, and the files.
    const rows = await publicationsAfter(number, concord.payload, 100)
    expect(rows.flatMap(({ keys }) => keys)).toEqual(
      expect.arrayContaining([`media/${image.id}`, 'media-files', 'api']),
    )
    expect((await entries('take-down-image'))[0]).toMatchObject({
      edition: image.id,
      detail: { reason },
    })
    expect((await take(image, 'take-down', 'publisher', { reason })).status).toBe(409)

    // No step brings it back.
    await publish(shown, { lead: 'Published again.' })
    await page(image)
    await unpublish(shown, 'withdrawn')
    expect(await readerGets(image)).not.toContain(200)
    await ask(
      { method: 'PATCH', path: `/media/${image.id}` },
      { takenDown: { at: null }, isPublic: true },
    )
    expect(await readerGets(image)).not.toContain(200)

    expect((await take(image, 'put-back', 'publisher', { reason: 'They agreed.' })).status).toBe(
      200,
    )
    expect(await readerGets(image)).toEqual([200])
    expect((await take(image, 'put-back', 'publisher', { reason })).status).toBe(409)
  })

  it('is for publishers, with a reason', async () => {
    const image = await upload('blue', 'refused.png')
    await page(image)
    for (const by of ['editor', 'reviewer', 'admin', 'frenchTranslator', 'visitor'] as const) {
      expect([by, (await take(image, 'take-down', by, { reason })).status]).toEqual([by, 403])
    }
    expect((await take(image, 'take-down', 'nobody', { reason })).status).toBe(401)
    for (const body of [
      {},
      { reason: '' },
      { reason: '  ' },
      { reason: ['x'] },
      { reason: 'x'.repeat(1e5) },
    ]) {
      expect((await take(image, 'take-down', 'publisher', body)).status).toBe(422)
    }
    expect(
      (await ask({ path: '/media/nothing/take-down', by: 'publisher' }, { reason })).status,
    ).toBe(404)
    expect(await readerGets(image)).toEqual([200])
  })

  it('of one that no page shows keeps it away when a page does', async () => {
    const image = await upload('blue', 'early.png')
    expect((await take(image, 'take-down', 'publisher', { reason })).status).toBe(200)
    await page(image)
    expect(await readerGets(image)).not.toContain(200)
  })
})

test('sending, describing and deleting an image is in the audit log', async () => {
  const image = await upload('blue', 'logged.png')
  await ask({ method: 'PATCH', path: `/media/${image.id}` }, { alt: { en: 'Described' } })
  await ask({ method: 'PATCH', path: `/media/${image.id}` }, { alt: { en: 'Described' } })
  await ask({ method: 'DELETE', path: `/media/${image.id}` })
  for (const event of ['upload-image', 'change-image', 'delete-image']) {
    const own = (await entries(event)).filter(({ edition }) => edition === image.id)
    expect([event, own.length, own[0]?.name]).toEqual([event, 1, 'editor'])
  }
})
