/**
 * The database goes away and comes back: a save is acknowledged and there, or refused with words and
 * not there; nobody has to restart anything.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { type AuditEntry, faultIn } from '@/audit-log/chain'
import { type Answer, type Concord, startConcord } from '../../support/concord'
import { type Mongod, startReplicaSet } from '../../support/mongod'

let mongod: Mongod
let concord: Concord
let faq: { id: string }
beforeAll(async () => {
  mongod = await startReplicaSet()
  concord = await startConcord(mongod.url)
  await concord.as('editor')
  faq = await concord.given.faq({ question: 'Before?' })
})
afterAll(async () => {
  await concord?.payload.destroy()
  await mongod?.remove()
})

const save = (question: string) =>
  concord.rest({
    method: 'PATCH',
    path: `/faqs/${faq.id}?draft=true`,
    body: { question },
    by: 'editor',
    language: 'fr',
  })

/** One after the other until `done`, each with words of its own. */
async function saveUntil(done: Promise<unknown>, name: string) {
  let going = true
  done.finally(() => {
    going = false
  })
  const acknowledged: string[] = []
  const refused: Answer[] = []
  for (let count = 0; going; count++) {
    const question = `${name} ${count}?`
    const answer = await save(question)
    if (answer.status === 200) acknowledged.push(question)
    else refused.push(answer)
  }
  return { acknowledged, refused }
}

/** All that was acknowledged is in the history, in its order; the audit log agrees, its chain is whole. */
async function expectHistory(acknowledged: string[]) {
  const { docs } = await concord.payload.findVersions({
    collection: 'faqs',
    where: { parent: { equals: faq.id } },
    sort: 'version.revision',
    limit: 0,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
  })
  const questions = docs.map(({ version }) => version.question)
  expect(questions.filter((each) => acknowledged.includes(String(each)))).toEqual(acknowledged)
  expect(docs.map(({ version }) => version.revision)).toEqual(docs.map((_, index) => index + 1))
  expect(docs.filter(({ latest }) => latest)).toHaveLength(1)
  const log = await concord.payload.find({
    collection: 'audit-log',
    sort: 'number',
    limit: 0,
    pagination: false,
    overrideAccess: true,
  })
  const entries = log.docs as unknown as AuditEntry[]
  expect(entries.filter(({ edition }) => edition === faq.id)).toHaveLength(docs.length)
  entries.forEach((entry, index) => {
    expect(faultIn(entry, entries[index - 1])).toBeUndefined()
  })
}

function expectWords(refused: Answer[]) {
  for (const { status, body } of refused) {
    expect({ status, body: JSON.stringify(body) }).toEqual({
      status: 503,
      body: expect.stringMatching(/base de données|écritures/),
    })
  }
}

it('stopped or killed under saves, and started again', async () => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const away = pause(300)
      .then(() => mongod.stop(signal))
      .then(() => pause(2000))
      .then(() => mongod.start())
      .then(() => pause(1000))
    const { acknowledged, refused } = await saveUntil(away, signal)
    expectWords(refused)
    expect((await save(`After ${signal}?`)).status).toBe(200)
    await expectHistory([...acknowledged, `After ${signal}?`])
  }
})

it('away for longer than a request waits: words for everybody, whoever asks for what', async () => {
  await mongod.stop()
  const [saved, me, graphql] = await Promise.all([
    save('Lost?'),
    concord.rest({ path: '/users/me', by: 'editor', language: 'uk' }),
    concord.graphql('{ Faqs { totalDocs } }', 'editor'),
  ])
  expectWords([saved])
  expect(me.status).toBe(503)
  expect(JSON.stringify(me.body)).toMatch(/База даних зараз не відповідає/)
  expect(JSON.stringify(graphql.body)).toMatch(/The database does not answer/)
  await mongod.start()
  expect((await save('Found?')).status).toBe(200)
  await expectHistory(['Found?'])
})

it('the network cut in the middle of a write, and mended', async () => {
  const cut = pause(200)
    .then(() => mongod.cutNetwork())
    .then(() => pause(9000))
    .then(() => mongod.mendNetwork())
    .then(() => pause(6000))
  const { acknowledged, refused } = await saveUntil(cut, 'Cut')
  expectWords(refused)
  expect((await save('Mended?')).status).toBe(200)
  await expectHistory([...acknowledged, 'Mended?'])
})

it('the primary steps down: saves wait for the next one', async () => {
  const down = pause(200)
    .then(() => mongod.stepDown(2))
    .then(() => pause(4000))
  const { acknowledged, refused } = await saveUntil(down, 'Down')
  expectWords(refused)
  expect(acknowledged.length).toBeGreaterThan(0)
  expect((await save('Elected?')).status).toBe(200)
  await expectHistory([...acknowledged, 'Elected?'])
})
