// @ts-check
/** What translators do: begin a translation, work on its segments, follow its source. */
import { addressOf } from './actions.mjs'
import { textFor } from './texts.mjs'

/** @typedef {import('./actions.mjs').Action} Action */

/** @type {Action} */
export const translate = async ({ edition, person, random, catalogue }) => {
  const taken = catalogue
    .all(({ contentId }) => contentId === edition.contentId)
    .map(({ language }) => language)
  const languages = person.languages.filter(
    (language) => language !== 'en' && !taken.includes(language),
  )
  if (languages.length === 0) return undefined
  const language = random.pick(languages)
  return {
    kind: 'translate',
    method: 'POST',
    path: `${addressOf(edition)}/translations`,
    body: { language },
    sent: { marks: {}, language, source: edition.id },
  }
}

/** Work in the translate view: all that is open, or one segment. @type {Action} */
export const segments = async (situation) => {
  const { edition, random, token, get } = situation
  const seen = await get(`${addressOf(edition)}/segments`)
  /** @type {{ id: string, field: string, state: string }[]} */
  const all = seen?.segments ?? []
  const open = all.filter(({ state }) => state !== 'done')
  const chosen = open.length > 0 && random.chance(0.8) ? open : random.some(all, 1)
  if (chosen.length === 0) return undefined
  /** @type {Record<string, string[]>} */
  const marks = {}
  const edits = chosen.map(({ id, field }) => {
    const mark = token()
    marks[field] = [...(marks[field] ?? []), mark]
    return { id, target: [textFor(field, mark, edition.language)], state: 'done' }
  })
  const from = random.chance(0.05)
    ? {}
    : { revision: random.chance(0.05) ? Math.max(1, seen.revision - 1) : seen.revision }
  return {
    kind: 'segments',
    method: 'PATCH',
    path: `${addressOf(edition)}/segments`,
    body: { ...from, segments: edits },
    sent: { marks, ...from },
  }
}

/** @type {Action} */
export const updateFromSource = async ({ edition }) => ({
  ...{
    kind: 'update-from-source',
    method: 'POST',
    path: `${addressOf(edition)}/update-from-source`,
  },
  ...{ body: {}, sent: { marks: {} } },
})
