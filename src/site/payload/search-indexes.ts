/**
 * The index of each language, in this process's memory. It is right at the moment of each question:
 * what the publication log says has changed since is read anew, page by page.
 */
import type { Payload, Where } from 'payload'
import { newestPublication, publicationsAfter } from '../../delivery/payload/publication-log'
import { ofProcess } from '../../host/next-separate-modules'
import { type Language, languages } from '../../i18n/languages'
import { yieldToEventLoop } from '../../platform/yield-to-event-loop'
import { type SearchIndex, searchIndex } from '../search/search-index'
import { pagesOf, putPages } from './search-pages'

type Kept = { revision: number; index: SearchIndex }
type Making = {
  /** What there is meanwhile: the pages that were read so far, or those of before. */
  index: SearchIndex
  /** Whether it takes so long that readers had better be answered from what there is. */
  isLong: boolean | Promise<boolean>
  done: Promise<Kept>
}
type Shelf = { kept: Map<Language, Kept>; making: Map<Language, Making> }

const shelf = ofProcess<Shelf>('search', () => ({ kept: new Map(), making: new Map() }))

/** So many rows of the log are read at once, and so many contents asked for. */
const rowsAtOnce = 500
const contentsAtOnce = 200

/**
 * @param patience milliseconds after which an index that is still being made, or lacks the last of many
 *   publications, has to do
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
    const { done } = making
    now = (await making.isLong) ? await within(until - Date.now(), done) : await done
    if (!now) return { index: making.index, complete: false }
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
  const index = before?.index ?? searchIndex(language)
  // First the number, then the words: what is published in between is read twice, never missed.
  const newest = newestPublication(payload)
  const changed = before && newest.then(() => changedSince(before.revision, payload))
  const isLong = changed ? changed.then(({ length }) => length > contentsAtOnce) : true
  const done = made().finally(() => shelf.making.delete(language))
  // Not everybody waits for it, so it is said here.
  done.catch((err) => {
    payload.logger.error({ msg: `The search in ${language} is not up to date.`, err })
  })
  const making = { index, isLong, done }
  shelf.making.set(language, making)
  return making

  async function made(): Promise<Kept> {
    const revision = await newest
    if (changed) await follow(await changed, index, language, payload)
    else await readAll(index, language, payload)
    const now = { revision, index }
    shelf.kept.set(language, now)
    return now
  }
}

async function readAll(index: SearchIndex, language: Language, payload: Payload): Promise<void> {
  for await (const pages of pagesOf(language, payload)) {
    await putPages(pages, index, language, payload)
  }
}

/** Replaces the pages that changed, and those that show or lead to what changed. */
async function follow(
  changed: string[],
  index: SearchIndex,
  language: Language,
  payload: Payload,
): Promise<void> {
  for (let from = 0; from < changed.length; from += contentsAtOnce) {
    const some = changed.slice(from, from + contentsAtOnce)
    const still = new Set<string>()
    const which: Where = { or: [{ contentId: { in: some } }, { references: { in: some } }] }
    for await (const pages of pagesOf(language, payload, which)) {
      for (const { page } of pages) still.add(page.contentId)
      await putPages(pages, index, language, payload)
    }
    for (const gone of some.filter((content) => !still.has(content)))
      for (const _ of index.replacing(gone, [])) await yieldToEventLoop()
  }
}

/** A system read, of the names of contents alone: each once. */
async function changedSince(revision: number, payload: Payload): Promise<string[]> {
  const contents = new Set<string>()
  for (let after = revision; ; ) {
    const rows = await publicationsAfter(after, payload, rowsAtOnce)
    for (const { contentIds } of rows) for (const each of contentIds) contents.add(each)
    if (rows.length < rowsAtOnce) return [...contents]
    after = rows.at(-1)?.number ?? after
    await yieldToEventLoop()
  }
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
