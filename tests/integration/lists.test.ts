/** Lists: the pages of a list have each document once, whole and in order. */
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

type List = { docs: { id: string; question: string; learnMore: unknown[] }[]; totalDocs: number }

async function list(query: string): Promise<List> {
  const { body } = await concord.rest({ path: `/faqs?depth=0&${query}`, by: 'editor' })
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
