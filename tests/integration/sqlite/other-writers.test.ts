/** Whoever else writes to the file, of this process or another: nothing is refused, nothing is lost. */
import { createClient } from '@libsql/client'
import { type Concord, startConcord } from '../../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
  await concord.as('editor')
})
afterAll(() => concord?.stop())

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const save = (id: string, question: string) =>
  concord.rest({
    method: 'PATCH',
    path: `/faqs/${id}?draft=true`,
    body: { question },
    by: 'editor',
  })

async function newest(id: string) {
  const { body } = await concord.rest({ path: `/faqs/${id}?draft=true`, by: 'editor' })
  return body.question as string | undefined
}

it('another process holds the file again and again: each save waits and is kept', async () => {
  const faq = await concord.given.faq()
  const other = createClient({ url: process.env.DATABASE_URL ?? '' })
  for (let count = 0; count < 10; count++) {
    const held = await other.transaction('write')
    const released = pause(100).then(() => held.rollback())
    const { status } = await save(faq.id, `Question ${count}?`)
    expect({ status, newest: await newest(faq.id) }).toEqual({
      status: 200,
      newest: `Question ${count}?`,
    })
    await released
  }
  other.close()
})

it('preferences and jobs are written while somebody saves: both are kept, and the next save', async () => {
  const faq = await concord.given.faq()
  const beside: Record<string, () => Promise<unknown>> = {
    preferences: async () => {
      const path = '/payload-preferences/list'
      const body = { value: { columns: [] } }
      const answer = await concord.rest({ method: 'POST', path, body, by: 'editor' })
      expect(answer.status).toBe(200)
    },
    'a job': () =>
      concord.payload.jobs.queue({
        task: 'add-to-translation-memory',
        queue: 'later',
        input: { collection: 'faqs', edition: faq.id },
      }),
    'a login': async () => {
      const body = { email: 'editor@example.org', password: 'a-password-for-tests' }
      const answer = await concord.rest({ method: 'POST', path: '/users/login', body })
      expect(answer.status).toBe(200)
    },
  }
  for (const [name, write] of Object.entries(beside)) {
    // Of so many at once, some meet in the middle of a save.
    const saves = Array.from({ length: 5 }, (_, count) => save(faq.id, `${name} ${count}?`))
    const writes = Array.from({ length: 5 }, () => write())
    const answers = await Promise.all(saves)
    await Promise.all(writes)
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect((await save(faq.id, `After ${name}?`)).status).toBe(200)
    expect(await newest(faq.id)).toBe(`After ${name}?`)
  }
})
