/**
 * What a list of the API costs where nothing is kept: ten FAQs by REST, beside Payload alone with the same
 * words, and how many statements Concord sends to the database. Without HTTP and Next, each in a process of
 * its own, on an SQLite file of its own.
 */
import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import { fromParagraphs } from '../../src/content/rich-text'
import { benchPart, inTransactions, isOnItsOwn, onDatabaseOfItsOwn } from './database'
import { generator, textOf } from './made-up-words'
import { faqsOfPlainPayload, startPlainPayload } from './plain-payload'
import { medianOf, timed } from './times'

const rounds = 300

export async function benchRest(config: SanitizedConfig): Promise<void> {
  if (!isOnItsOwn) return onDatabaseOfItsOwn('rest', { parts: ['Payload alone', 'Concord'] })
  if (benchPart === 'Concord') {
    const payload = await getPayload({ config })
    await fill(payload)
    return measure(config)
  }
  const plain = await startPlainPayload(process.env.BENCH_FOLDER ?? '')
  await measure(plain.config)
  await plain.stop()
}

async function measure(config: SanitizedConfig): Promise<void> {
  const ask = async (round: number) => {
    const page = 1 + (round % (faqsOfPlainPayload / 10))
    const request = new Request(`http://localhost/api/faqs?limit=10&page=${page}`)
    const answer = await handleEndpoints({ config, request })
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(text)
    return text.length
  }
  for (let round = 0; round < rounds / 2; round += 1) await ask(round)
  const times: number[] = []
  const begun = process.cpuUsage()
  for (let round = 0; round < rounds; round += 1) times.push(await timed(() => ask(round)))
  const { user, system } = process.cpuUsage(begun)
  const bytes = await ask(1)
  // On a busy machine, the time of the processor is the better measure.
  const ofProcessor = (user + system) / 1000 / rounds
  console.log(
    `${benchPart}: ${medianOf(times).toFixed(2)} ms, of the processor ${ofProcessor.toFixed(2)} ms, ${bytes} bytes`,
  )
}

async function fill(payload: Payload): Promise<void> {
  const random = generator(1)
  await inTransactions(payload, [0, faqsOfPlainPayload], async (number, req) => {
    const answer = fromParagraphs([[textOf(60, random)], [textOf(60, random)]])
    const own = { contentId: `faq-${number}`, language: 'en', _status: 'published' }
    const data = { ...own, question: textOf(9, random), answer }
    await payload.db.create({ collection: 'faqs', data, req })
  })
}
