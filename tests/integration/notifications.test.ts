/** Letters over a real SMTP server: to whom, once, in whose language, and what they lead to. */
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { fromParagraphs } from '@/content/rich-text'
import { type Concord, startConcord } from '../support/concord'

type Letter = { to: string[]; raw: string }

const letters: Letter[] = []
let refusals = 0
let server: SMTPServer
let concord: Concord

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => (refusals-- > 0 ? done(new Error('Not now.')) : done()),
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        letters.push({ to, raw: Buffer.concat(parts).toString() })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  process.env.MAIL_FROM = 'cms@example.org'
  concord = await startConcord()
  for (const person of ['editor', 'reviewer', 'publisher'] as const) await concord.as(person)
})
afterAll(async () => {
  await concord?.stop()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})

async function sent(): Promise<Letter[]> {
  letters.length = 0
  await concord.payload.jobs.run({ queue: 'notifications', limit: 100 })
  return [...letters]
}
const recipients = (found: Letter[]) => found.flatMap(({ to }) => to).sort()
/** The text of a letter, whatever its transfer encoding. */
function textOf({ raw }: Letter): string {
  const [head = '', ...body] = raw.split('\r\n\r\n')
  const text = body.join('\r\n\r\n')
  return /base64/i.test(head)
    ? Buffer.from(text, 'base64').toString()
    : Buffer.from(
        text
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString()
}

async function givenDraft() {
  const faq = await concord.given.faq({ _status: 'published' })
  const body = { question: 'New?' }
  await concord.rest({ method: 'PATCH', path: `/faqs/${faq.id}?draft=true`, body, by: 'editor' })
  return faq
}

it('tells each person once what waits for them, with a link that opens it', async () => {
  const faq = await givenDraft()
  expect(await sent()).toEqual([])
  await concord.step(faq, 'submit', 'editor', { comment: '<b>Please</b>\nsoon' })
  const review = await sent()
  expect(recipients(review)).toEqual(['reviewer@example.org'])
  expect(review[0]?.raw).toMatch(/Subject: For your review: New\?/)
  expect(textOf(review[0] as Letter)).toContain(`/admin/collections/faqs/${faq.id}`)
  expect(textOf(review[0] as Letter)).toContain('> <b>Please</b>')
  expect(review[0]?.raw).toMatch(/Content-Type: text\/plain/)

  await concord.step(faq, 'approve', 'reviewer')
  expect(recipients(await sent())).toEqual(['editor@example.org', 'publisher@example.org'])
  await concord.step(faq, 'publish', 'publisher', { updateType: 'minor' })
  expect(recipients(await sent())).toEqual(['editor@example.org'])
})

it('writes in the language that the person chose', async () => {
  const { body } = await concord.rest({ path: '/users/me', by: 'reviewer' })
  const { id } = body.user as unknown as { id: string }
  const path = `/users/${id}`
  await concord.rest({
    method: 'PATCH',
    path,
    body: { notificationLanguage: 'uk' },
    by: 'reviewer',
  })
  const faq = await givenDraft()
  await concord.step(faq, 'submit', 'editor')
  const [letter] = await sent()
  expect(textOf(letter as Letter)).toContain('просить вас перевірити')
  await concord.rest({
    method: 'PATCH',
    path,
    body: { notificationLanguage: 'en' },
    by: 'reviewer',
  })
})

describe('a conversation', () => {
  const say = async (
    faq: { id: string },
    more: object,
    by: 'editor' | 'reviewer' | 'publisher',
  ) => {
    const body = { of: 'faqs', edition: faq.id, ...more }
    const answer = await concord.rest({ method: 'POST', path: '/comments', body, by })
    return { ...answer, id: (answer.body.doc as { id?: string } | undefined)?.id }
  }

  it('tells the author of a comment, and each of those in a thread of the answers', async () => {
    const faq = await givenDraft()
    const { id } = await say(faq, { text: 'Is this right?\nTo the word?' }, 'reviewer')
    const [told, ...others] = await sent()
    expect(others).toEqual([])
    expect(told?.to).toEqual(['editor@example.org'])
    expect(told?.raw).toMatch(/Subject: New comment: New\?/)
    expect(textOf(told as Letter)).toMatch(/> Is this right\?\r?\n> To the word\?/)
    expect(textOf(told as Letter)).toContain(`/admin/collections/faqs/${faq.id}#comment-${id}`)

    const { id: answer } = await say(faq, { text: 'It is.', answers: id }, 'editor')
    expect(recipients(await sent())).toEqual(['reviewer@example.org'])
    // An answer to an answer is in the same thread.
    const { body } = await say(faq, { text: 'I agree.', answers: answer }, 'publisher')
    expect(body.doc).toMatchObject({ answers: id })
    expect(recipients(await sent())).toEqual(['editor@example.org', 'reviewer@example.org'])
  })

  it('tells each in their language, once, and not what they said themselves', async () => {
    const { body } = await concord.rest({ path: '/users/me', by: 'editor' })
    const path = `/users/${(body.user as unknown as { id: string }).id}`
    await concord.rest({
      method: 'PATCH',
      path,
      body: { notificationLanguage: 'fr' },
      by: 'editor',
    })
    const faq = await givenDraft()
    const { id } = await say(faq, { text: 'A question.' }, 'editor')
    expect(await sent()).toEqual([])
    await say(faq, { text: 'An answer.', answers: id }, 'reviewer')
    const [letter, ...others] = await sent()
    expect(others).toEqual([])
    expect(textOf(letter as Letter)).toContain('reviewer a répondu dans une conversation')
    await concord.rest({
      method: 'PATCH',
      path,
      body: { notificationLanguage: 'en' },
      by: 'editor',
    })
  })

  it('tells a step with its comment in one letter, and nothing of what was refused', async () => {
    const faq = await givenDraft()
    await concord.step(faq, 'submit', 'editor')
    await sent()
    await concord.step(faq, 'requestChanges', 'reviewer', { comment: 'Shorter.' })
    expect(recipients(await sent())).toEqual(['editor@example.org'])
    expect((await say(faq, { text: 'x', answers: 'nowhere' }, 'reviewer')).status).toBe(400)
    expect(await sent()).toEqual([])
  })
})

describe('a source that is updated', () => {
  beforeAll(() => concord.as('frenchTranslator'))
  const text = (...words: string[]) => ({ answer: fromParagraphs(words.map((each) => [each])) })

  async function givenTranslated(question: string) {
    const said = { ...text('One.', 'Two.'), _status: 'published' } as const
    const source = await concord.given.faq({ question, ...said })
    const { contentId } = source
    const own = { question: `${question} (fr)`, language: 'fr', sourceLanguage: 'en' } as const
    const french = { ...said, ...own, ...text('Un.', 'Deux.'), contentId }
    return { source, french: await concord.given.faq(french) }
  }
  async function update(faq: { id: string }, body: object) {
    await concord.rest({ method: 'PATCH', path: `/faqs/${faq.id}?draft=true`, body, by: 'editor' })
    const why = { reason: 'A test.', updateType: 'major', changeNote: 'News.' }
    const { status } = await concord.step(faq, 'emergency-publish', 'publisher', why)
    expect(status).toBe(200)
    await concord.payload.jobs.run({ queue: 'translation', limit: 100, sequential: true })
  }
  /** The letters to translators, as if they had waited for what else is published. */
  async function told() {
    await concord.payload.update({
      collection: 'payload-jobs',
      where: { queue: { equals: 'translator-notifications' } },
      data: { waitUntil: new Date(0).toISOString() },
      overrideAccess: true,
    })
    // As the server's clock does: the first takes all the others along.
    for (let looks = 0; looks < 3; looks++) {
      await concord.payload.jobs.run({ queue: 'translator-notifications', limit: 1 })
    }
    return (await sent()).filter(({ to }) => to.includes('frenchtranslator@example.org'))
  }

  it('is one letter with one way to its open segments, however often it was published', async () => {
    const { source, french } = await givenTranslated('Which one?')
    await update(source, text('One more.', 'Two.'))
    await update(source, text('One more, and more.', 'Two.'))
    const [letter, ...others] = await told()
    expect(others).toEqual([])
    expect(textOf(letter as Letter)).toContain('The source of this translation was updated.')
    const links = textOf(letter as Letter).match(/http\S+/g)
    expect(links).toEqual([
      expect.stringMatching(new RegExp(`/faqs/${french.id}/translate\\?status=open$`)),
    ])
  })

  it('is one letter for several, with the way to the dashboard of the language', async () => {
    const both = [await givenTranslated('This one?'), await givenTranslated('And this?')]
    for (const { source } of both) await update(source, text('One, changed.', 'Two.'))
    const [letter, ...others] = await told()
    expect(others).toEqual([])
    const links = textOf(letter as Letter).match(/http\S+/g)
    expect(links).toHaveLength(3)
    expect(links?.[2]).toMatch(/\/admin\/translations\?language=fr$/)
  })

  it('is told of as well where it took something out: only a publication tells readers', async () => {
    const { source, french } = await givenTranslated('Still so?')
    await update(source, text('One.'))
    const [letter] = await told()
    expect(textOf(letter as Letter)).toMatch(new RegExp(`/admin/collections/faqs/${french.id}\\s`))
    expect(await told()).toEqual([])
  })
})

it('says nothing of a step that was refused', async () => {
  const faq = await givenDraft()
  await concord.step(faq, 'approve', 'reviewer')
  await concord.step(faq, 'requestChanges', 'reviewer')
  expect(await sent()).toEqual([])
})

it('keeps a letter that the server does not take, for later', async () => {
  const faq = await givenDraft()
  await concord.step(faq, 'submit', 'editor')
  refusals = 1
  expect(await sent()).toEqual([])
  refusals = 0
  const { docs } = await concord.payload.find({
    collection: 'payload-jobs',
    where: { queue: { equals: 'notifications' } },
    overrideAccess: true,
  })
  expect(docs).toHaveLength(1)
  expect(docs[0]?.hasError ?? false).toBe(false)
})

it('lets nobody write letters of their own', async () => {
  const body = {
    queue: 'notifications',
    taskSlug: 'send-notification',
    input: { to: 'x@example.org' },
  }
  for (const by of ['admin', 'everything', 'visitor', undefined] as const) {
    for (const [method, path] of [
      ['POST', '/payload-jobs'],
      ['GET', '/payload-jobs'],
      ['GET', '/payload-jobs/run'],
    ] as const) {
      const { status } = await concord.rest({
        method,
        path,
        body: method === 'POST' ? body : undefined,
        by,
      })
      expect(status).toBeGreaterThanOrEqual(401)
    }
  }
})
