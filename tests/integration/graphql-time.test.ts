/** A request by GraphQL that takes too long: no work is begun any more, nor goes on behind the answer. */
import { limits } from '@/api-security/query-limits'
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
let restore: () => void = () => {}
beforeAll(async () => {
  concord = await startConcord()
  const published = { _status: 'published' } as const
  const faq = await concord.given.faq({ question: 'One?', ...published })
  await concord.given.page({ title: 'One', faqs: [{ faq: faq.id }], ...published } as never)
})
afterEach(() => restore())
afterAll(() => concord?.stop())

const query = '{ Relations { docs { title faqs { faq { question } } } } }'

type Answered = { errors?: { extensions?: { data?: { code?: string } } }[] }

/** What the database was asked for, while each question takes so many seconds. */
async function asked(seconds: number): Promise<{ answer: Answered; of: string[]; later: number }> {
  const { db } = concord.payload
  const find = db.find.bind(db)
  const clock = performance.now.bind(performance)
  const of: string[] = []
  let late = 0
  performance.now = () => clock() + late
  db.find = (async (args: Parameters<typeof find>[0]) => {
    of.push(args.collection)
    const found = await find(args)
    late += seconds * 1000
    return found
  }) as typeof db.find
  restore = () => {
    performance.now = clock
    db.find = find
  }
  const { body } = await concord.graphql(query, 'editor')
  const whenAnswered = of.length
  await new Promise((resolve) => setTimeout(resolve, 300))
  return { answer: body as Answered, of, later: of.length - whenAnswered }
}

it('is answered whole where it is quick', async () => {
  const { answer, of } = await asked(0)
  expect(answer.errors).toBeUndefined()
  expect(of).toEqual(expect.arrayContaining(['relations', 'faqs']))
})

it('follows no reference any more once its time is over, and says so', async () => {
  const { answer, of, later } = await asked(limits.seconds * 2)
  expect(of).not.toContain('faqs')
  expect(later).toBe(0)
  const codes = answer.errors?.map(({ extensions }) => extensions?.data?.code)
  expect(codes).toContain('graphql-slow')
})
