/**
 * The index of each language, in this process's memory. It is right at the moment of each question:
 * what the publication log says has changed since is read anew, page by page.
 */
import type { Payload, Where } from 'payload'
import { newestPublication, publicationsAfter } from '../../delivery/payload/publication-log'
import { ofProcess } from '../../host/next-separate-modules'
import { type Language, languages } from '../../i18n/languages'
import { type SearchIndex, searchIndex } from '../search/search-index'
import { pagesOf, putPages } from './search-pages'

type Kept = { revision: number; index: SearchIndex }
/** `begun` is the index that is being made from nothing, with the pages that it has so far. */
type Making = { done: Promise<Kept>; begun?: SearchIndex }
type Shelf = { kept: Map<Language, Kept>; making: Map<Language, Making> }

const shelf = ofProcess<Shelf>('search', () => ({ kept: new Map(), making: new Map() }))

/** From so many steps on, all is read anew. */
const manySteps = 500

/**
 * @param patience milliseconds after which an index that is still being made has to do
 * @returns the index, and whether it has everything that is published at this moment
 */
export async function indexNow(
  language: Language,
  payload: Payload,
  patience: number,
): Promise<{ index: SearchIndex; complete: boolean }> {
  const until = Date.now() + patience
  const revision = await newestPublication(payload)
  let now = shelf.kept.get(language)
  // What is being made may have begun before the newest publication.
  while (!now || now.revision < revision) {
    const making = shelf.making.get(language) ?? make(language, payload)
    const done = await within(until - Date.now(), making.done)
    if (!done && making.begun) return { index: making.begun, complete: false }
    now = done ?? (await making.done)
  }
  return { index: now.index, complete: true }
}

/** Makes all indexes, one after the other, before somebody asks: a new process has none. */
export async function warmUp(payload: Payload): Promise<void> {
  for (const language of languages) {
    try {
      await indexNow(language, payload, Number.POSITIVE_INFINITY)
    } catch (err) {
      payload.logger.error({ msg: 'The search is not ready; the first question tries again.', err })
    }
  }
}

function make(language: Language, payload: Payload): Making {
  const before = shelf.kept.get(language)
  const making = { begun: before ? undefined : searchIndex(language) } as Making
  making.done = made().finally(() => shelf.making.delete(language))
  shelf.making.set(language, making)
  return making

  async function made(): Promise<Kept> {
    // First the number, then the words: what is published in between is read twice, never missed.
    const revision = await newestPublication(payload)
    const changed = before && (await changedSince(before.revision, payload))
    if (before && changed) {
      await replaceChanged(changed, before.index, language, payload)
      return keep(language, { revision, index: before.index })
    }
    making.begun ??= searchIndex(language)
    await readAll(making.begun, language, payload)
    return keep(language, { revision, index: making.begun })
  }
}

function keep(language: Language, now: Kept): Kept {
  shelf.kept.set(language, now)
  return now
}

async function readAll(index: SearchIndex, language: Language, payload: Payload): Promise<void> {
  for await (const pages of pagesOf(language, payload)) {
    await putPages(pages, index, language, payload)
  }
}

/** Replaces the pages that changed, and those that show or lead to what changed. */
async function replaceChanged(
  changed: string[],
  index: SearchIndex,
  language: Language,
  payload: Payload,
): Promise<void> {
  const still = new Set<string>()
  const which: Where = { or: [{ contentId: { in: changed } }, { references: { in: changed } }] }
  for await (const pages of pagesOf(language, payload, which)) {
    for (const { page } of pages) still.add(page.contentId)
    await putPages(pages, index, language, payload)
  }
  for (const gone of changed.filter((content) => !still.has(content))) index.replace(gone, [])
}

/**
 * A system read, of the names of contents alone.
 *
 * @returns nothing where they are too many
 */
async function changedSince(revision: number, payload: Payload): Promise<string[] | undefined> {
  const docs = await publicationsAfter(revision, payload, manySteps)
  if (docs.length === manySteps) return undefined
  return [...new Set(docs.flatMap(({ contentIds }) => contentIds))]
}

/** @returns nothing where it takes longer */
async function within<Result>(
  milliseconds: number,
  work: Promise<Result>,
): Promise<Result | undefined> {
  if (milliseconds === Number.POSITIVE_INFINITY) return work
  if (milliseconds <= 0) return undefined
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
