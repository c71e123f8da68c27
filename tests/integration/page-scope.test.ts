/** Rights that are kept to some pages (`src/workflow/page-scope.ts`), at every door that leads to content. */
import type { EditionDocument } from '@/content/edition'
import type { Language } from '@/i18n/languages'
import type { Role } from '@/workflow/roles'
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
/** Somebody who has every role over content, and works on the page about Poland only. */
let own: Awaited<ReturnType<typeof account>>
let poland: EditionDocument
let japan: EditionDocument
let polish: EditionDocument
let shared: EditionDocument
let japanese: EditionDocument
beforeAll(async () => {
  concord = await startConcord()
  polish = await concord.given.faq({ question: 'Poland?', _status: 'published' })
  shared = await concord.given.faq({ question: 'Both?', _status: 'published' })
  japanese = await concord.given.faq({ question: 'Japan?', _status: 'published' })
  poland = await page('Poland', polish, shared)
  japan = await page('Japan', japanese, shared)
  own = await account('pola', [poland])
})
afterAll(() => concord?.stop())

function page(title: string, ...faqs: EditionDocument[]) {
  const placed = faqs.map(({ id }) => ({ faq: id }))
  return concord.given.page({
    title,
    slug: title.toLowerCase(),
    faqs: placed,
    _status: 'published',
  })
}

const contentRoles: Role[] = ['editor', 'translator', 'reviewer', 'publisher']

async function account(
  name: string,
  pages: readonly EditionDocument[] | undefined,
  roles: Role[] = contentRoles,
) {
  const email = `${name}@example.org`
  const password = 'a-password-for-tests'
  const user = await concord.payload.create({
    collection: 'users',
    data: {
      ...{ name, email, password, roles, languages: ['en', 'fr'] satisfies Language[] },
      ...(pages && { onlyPages: true, pages: pages.map(toPage) }),
    },
    overrideAccess: true,
  })
  const { token = '' } = await concord.payload.login({
    collection: 'users',
    data: { email, password },
  })
  return { id: String(user.id), token }
}

const toPage = ({ id }: EditionDocument) => ({ relationTo: 'relations' as const, value: id })

const pathOf = (edition: EditionDocument) =>
  `/${'question' in edition ? 'faqs' : 'relations'}/${edition.id}`

function ask(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) {
  return concord.rest({ method, path, body, token: own.token, language: 'en' })
}

const codeOf = ({ body }: { body: { errors?: unknown } }) =>
  (body.errors as { data?: { code?: string } }[] | undefined)?.[0]?.data?.code

const questionOf = (edition: EditionDocument) =>
  'question' in edition ? { question: 'Changed?' } : { lead: 'Changed.' }

describe('words', () => {
  it('are saved on one’s own pages, and of FAQs that stand there', async () => {
    for (const edition of [poland, polish, shared]) {
      const { status } = await ask('PATCH', `${pathOf(edition)}?draft=true`, questionOf(edition))
      expect([edition.id, status]).toEqual([edition.id, 200])
    }
  })

  it('of other pages are refused, in the language of whoever asks', async () => {
    for (const edition of [japan, japanese]) {
      for (const query of ['', '?draft=true']) {
        const answer = await ask('PATCH', `${pathOf(edition)}${query}`, questionOf(edition))
        expect([answer.status, codeOf(answer)]).toEqual([403, 'outside-pages'])
      }
    }
    const french = await concord.rest({
      ...{ method: 'PATCH', path: `${pathOf(japan)}?draft=true`, body: { lead: 'Non.' } },
      ...{ token: own.token, language: 'fr' },
    })
    expect(JSON.stringify(french.body)).toContain('certaines pages')
  })

  it('of several at once change where they may', async () => {
    const where = `where[id][in]=${polish.id},${japanese.id}`
    const { body } = await ask('PATCH', `/faqs?${where}`, {
      question: 'Several?',
      _status: 'draft',
    })
    expect((body.docs as unknown as { id: string }[]).map(({ id }) => id)).not.toContain(
      japanese.id,
    )
    expect(JSON.stringify(body.errors)).toContain('some pages')
  })
})
