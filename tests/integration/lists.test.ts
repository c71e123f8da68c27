/** Lists: the pages of a list have each document once, whole and in order. */
import { type Concord, startConcord, words } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

type List = { docs: { id: string; question: string; learnMore: unknown[] }[]; totalDocs: number }

async function list(query: string): Promise<List> {
  const { status, body } = await concord.rest({ path: `/faqs?depth=0&${query}`, by: 'editor' })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body as unknown as List
}

it('has each document once, whole and in order, whatever it is sorted by', async () => {
  const learnMore = [
    { label: 'One', kind: 'address' as const, address: 'https://example.org/1' },
    { label: 'Two', kind: 'address' as const, address: 'https://example.org/2' },
  ]
  for (const question of ['Delta?', 'Alpha?', 'Echo?', 'Bravo?', 'Charlie?']) {
    await concord.given.faq({ question, learnMore, _status: 'published' })
  }
  const inOrder = ['Alpha?', 'Bravo?', 'Charlie?', 'Delta?', 'Echo?']
  for (const draft of [true, false]) {
    for (const sort of ['question', '-question']) {
      const seen: string[] = []
      for (const page of [1, 2, 3, 4]) {
        const { docs, totalDocs } = await list(
          `draft=${draft}&sort=${sort}&limit=2&page=${page}&where[language][equals]=en`,
        )
        seen.push(...docs.map(({ question }) => question))
        for (const doc of docs) expect(doc.learnMore).toHaveLength(2)
        if (page < 4) expect(totalDocs).toBe(5)
      }
      expect(seen).toEqual(sort === 'question' ? inOrder : inOrder.toReversed())
    }
  }
})

it('begins with what changed last', async () => {
  const faq = await concord.given.faq({ question: 'First?' })
  await concord.given.faq({ question: 'Second?' })
  const body = { question: 'First, changed?' }
  await concord.rest({ method: 'PATCH', path: `/faqs/${faq.id}?draft=true`, body, by: 'editor' })
  const { docs } = await list('draft=true&limit=2')
  expect(docs.map(({ question }) => question)).toEqual(['First, changed?', 'Second?'])
})

it('finds what a person wrote and what waits, by draft and not by what is public', async () => {
  const faq = await concord.given.faq({ _status: 'published' })
  const body = { question: 'Changed?' }
  await concord.rest({ method: 'PATCH', path: `/faqs/${faq.id}?draft=true`, body, by: 'editor' })
  await concord.step(faq, 'submit', 'editor')
  const { body: me } = await concord.rest({ path: '/users/me', by: 'editor' })
  const { id } = me.user as unknown as { id: string }
  const found = await list(
    `draft=true&limit=5&where[workflow.state][equals]=in-review&where[workflow.authors][in]=${id}`,
  )
  expect(found.docs.map((doc) => doc.id)).toEqual([faq.id])
})

describe('what is looked for', () => {
  const ids = async (where: string, draft = true) => {
    const { docs } = await list(`draft=${draft}&limit=50&${where}`)
    return docs.map(({ id }) => id)
  }
  const by = (field: string, operator: string, value: string) =>
    `where[${field}][${operator}]=${encodeURIComponent(value)}`

  it('is found whatever its case and its accents, and % and _ are characters', async () => {
    const uk = await concord.given.faq({ language: 'uk', question: 'Їжаки й Європа?' })
    const fr = await concord.given.faq({ language: 'fr', question: 'Élargissement de 45 % ?' })
    expect(await ids(by('question', 'like', 'їЖАКИ європа'))).toEqual([uk.id])
    expect(await ids(by('question', 'contains', 'ЇЖАКИ Й'))).toEqual([uk.id])
    expect(await ids(by('question', 'like', 'éLARGISSEMENT'.normalize('NFD')))).toEqual([fr.id])
    expect(await ids(by('question', 'like', '45 %'))).toEqual([fr.id])
    for (const odd of ['%', '_', 'i_i', '4%', '[ï]', '*'])
      expect(await ids(`${by('question', 'like', odd)}&where[language][equals]=uk`)).toEqual([])
    expect(await ids(`${by('question', 'not_like', 'європа')}&where[language][equals]=uk`)).toEqual(
      [],
    )
  })

  it('is any phrase of any field, in drafts and in what is public, and the number on a page', async () => {
    const faq = await concord.given.faq({
      question: 'Who decides?',
      answer: words('By ', 'unanimity, “à l’unanimité”.'),
      _status: 'published',
    })
    const page = await concord.given.page({ faqs: [{ faq: faq.id }] })
    const number = page.faqs?.[0]?.number
    const found = (phrase: string, draft?: boolean) =>
      ids(by('searchText', 'contains', phrase), draft)
    expect(await found('BY UNANIMITY, "a l\'unanimite')).toEqual([faq.id])
    expect(await found(`#${number}`)).toEqual([faq.id])
    const body = { answer: words('By majority.') }
    await concord.rest({ method: 'PATCH', path: `/faqs/${faq.id}?draft=true`, body, by: 'editor' })
    expect(await found('by majority')).toEqual([faq.id])
    expect(await found('unanimity')).toEqual([])
    expect(await found('unanimity', false)).toEqual([faq.id])
  })

  it('comes in the order of the alphabet', async () => {
    for (const [language, questions] of Object.entries({
      fr: ['Zèle so', 'abeille so', 'Étude so', 'Ecart so'],
      uk: ['Яр so', 'Київ so', 'Єнот so', 'Ґава so', 'Їжак so', 'Гора so'],
    })) {
      for (const question of questions) {
        await concord.given.faq({ language: language as 'fr', question })
      }
    }
    const order = async (language: string, sort: string) =>
      (
        await list(
          `draft=true&sort=${sort}&limit=50&where[language][equals]=${language}&${by('question', 'like', 'so')}`,
        )
      ).docs.map(({ question }) => question.replace(' so', ''))
    expect(await order('fr', 'question')).toEqual(['abeille', 'Ecart', 'Étude', 'Zèle'])
    expect(await order('uk', 'question')).toEqual(['Гора', 'Ґава', 'Єнот', 'Їжак', 'Київ', 'Яр'])
    expect(await order('uk', '-question')).toEqual(['Яр', 'Київ', 'Їжак', 'Єнот', 'Ґава', 'Гора'])
  })

  it('is in no answer of an API', async () => {
    const { body } = await concord.rest({ path: '/faqs?limit=1&draft=true', by: 'editor' })
    expect(JSON.stringify(body)).not.toMatch(/searchText|sortKey/)
  })
})
