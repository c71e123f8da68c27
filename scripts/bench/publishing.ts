/**
 * Publishing a major update of a source with translations in every other language, each published,
 * beside one without; then how long the translations' own work takes afterwards, and how long
 * others wait for their saves meanwhile.
 */
import type { Payload, TypedUser } from 'payload'
import { fromParagraphs } from '../../src/content/rich-text'
import { languages } from '../../src/i18n/languages'
import { medianOf, share, timed } from './times'

const publications = 25
const saves = 40
/** As long as the answers of the model page. */
const paragraphs = 12
const wordsInParagraph = 70

const system = { context: { system: 'bench' }, overrideAccess: true, depth: 0 } as const

export async function benchPublishing(payload: Payload, user: TypedUser): Promise<void> {
  const others = languages.filter((language) => language !== 'en')
  const [alone, translated] = [await given(payload, []), await given(payload, others)]
  const times = { alone: [] as number[], translated: [] as number[] }
  // The first ones are slow, whatever they publish. In turns, so that both meet the same machine.
  for (let round = -3; round < publications; round++) {
    const one = await timed(() => publish(payload, alone, round))
    const other = await timed(() => publish(payload, translated, round))
    if (round < 0) continue
    times.alone.push(one)
    times.translated.push(other)
  }
  const [few, many] = [medianOf(times.alone), medianOf(times.translated)]
  console.log(
    `publishing a major update: ${few.toFixed(1)} ms without translations, ` +
      `${many.toFixed(1)} ms with ${others.length}, ratio ${(many / few).toFixed(2)}`,
  )
  await follow(payload)
  await publish(payload, translated, publications)
  const undisturbed = await savesOfOthers(payload, user, () => true)
  let working = true
  const followed = timed(() => follow(payload)).finally(() => {
    working = false
  })
  const meanwhile = await savesOfOthers(payload, user, () => working)
  const seconds = ((await followed) / 1000).toFixed(1)
  const open = await payload.find({
    collection: 'faqs',
    where: { sourceLanguage: { equals: 'en' }, 'progress.open': { greater_than: 0 } },
    draft: true,
    limit: 1,
    overrideAccess: true,
  })
  console.log(`${others.length} translations followed it in ${seconds} s, in the background`)
  console.log(`  ${open.totalDocs} of them have something open now`)
  console.log(`  a save of somebody else: ${said(undisturbed)}; meanwhile ${said(meanwhile)}`)
}

function said(times: readonly number[]): string {
  const milliseconds = (time: number) => `${time.toFixed(0)} ms`
  const [usual, longest] = [milliseconds(medianOf(times)), milliseconds(share(times, 1))]
  return `median ${usual}, longest ${longest} (${times.length} saves)`
}

/** As the server's clock does it. */
async function follow(payload: Payload): Promise<void> {
  await payload.jobs.run({ queue: 'translation', limit: 1000, sequential: true })
}

/** @returns the id of a source with such translations */
async function given(payload: Payload, into: readonly string[]): Promise<string> {
  const put = (data: object) =>
    payload.create({
      collection: 'faqs',
      data: { question: 'Why?', answer: answer(0), _status: 'published', ...data } as never,
      ...system,
    })
  const source = await put({ language: 'en' })
  for (const language of into) {
    await put({ language, sourceLanguage: 'en', contentId: source.contentId })
  }
  return String(source.id)
}

/** Two paragraphs of twelve say something else each time. */
async function publish(payload: Payload, id: string, round: number): Promise<void> {
  const data = { answer: answer(round + 10), _status: 'published' } as never
  await payload.update({ collection: 'faqs', id, data, draft: false, ...system })
}

function answer(round: number) {
  const words = (paragraph: number) =>
    Array.from({ length: wordsInParagraph }, (_, word) =>
      ((paragraph < 2 ? round + 1 : 1) * (paragraph + 3) * (word + 7)).toString(36),
    ).join(' ')
  return fromParagraphs(Array.from({ length: paragraphs }, (_, at) => [words(at)]))
}

/** One after the other, on a content of its own, as long as that goes on. */
async function savesOfOthers(
  payload: Payload,
  user: TypedUser,
  goesOn: () => boolean,
): Promise<number[]> {
  const { id } = await payload.create({
    collection: 'faqs',
    data: { question: 'Whose?', language: 'en', answer: answer(1), _status: 'draft' } as never,
    draft: true,
    ...system,
  })
  const times: number[] = []
  while (goesOn() && times.length < saves) {
    const data = { question: `Whose ${times.length}?`, _status: 'draft' } as never
    const work = () =>
      payload.update({ collection: 'faqs', id, data, draft: true, overrideAccess: true, user })
    times.push(await timed(work))
  }
  return times
}
