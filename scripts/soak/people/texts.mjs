// @ts-check
/** What the people write: short texts, each with a token of its own. */

/** @typedef {{ texts: Record<string, unknown>, marks: Record<string, string[]> }} Written */

/** @type {Record<string, Record<string, string>>} */
const words = {
  en: {
    title: 'Relations with',
    lead: 'Lead of',
    intro: 'Introduction of',
    summary: 'Summary of',
    body: 'Paragraph about',
    question: 'Why is it',
    answer: 'Because of',
    comment: 'Please look at',
    note: 'New is',
    explanation: 'Taken away for',
    reason: 'It could not wait for',
    release: 'Release about',
  },
  fr: {
    title: 'Relations avec',
    lead: 'Chapeau de',
    intro: 'Introduction sur',
    summary: 'Résumé de',
    body: 'Paragraphe sur',
    question: 'Pourquoi est-ce',
    answer: 'À cause de',
  },
  uk: {
    title: 'Відносини з',
    lead: 'Вступ про',
    intro: 'Початок про',
    summary: 'Підсумок про',
    body: 'Абзац про',
    question: 'Чому це',
    answer: 'Через',
  },
}

/**
 * @param {string} place a field of the content, `comment`, `note`, `explanation` or `reason`
 * @param {string} token
 * @param {string} [language]
 */
export function textFor(place, token, language = 'en') {
  const begin = words[language]?.[place] ?? words.en?.[place] ?? place
  const end = place === 'title' ? '' : place === 'question' ? '?' : '.'
  return `${begin} ${token}${end}`
}

/** A rich text. @param {string[]} paragraphs */
export function richText(paragraphs) {
  return {
    root: element(
      'root',
      paragraphs.map((text) => ({
        ...element('paragraph', [
          { type: 'text', version: 1, text, format: 0, style: '', mode: 'normal', detail: 0 },
        ]),
        ...{ textFormat: 0, textStyle: '' },
      })),
    ),
  }
}

/** @param {string} type @param {unknown[]} children */
function element(type, children) {
  return { type, version: 1, children, direction: null, format: '', indent: 0 }
}

/** The words of each paragraph. @param {any} text a rich text of plain paragraphs, or nothing */
export function paragraphsOf(text) {
  /** @type {{ children?: { text?: string }[] }[]} */
  const blocks = text?.root?.children ?? []
  return blocks.map(({ children = [] }) => children.map((child) => child.text ?? '').join(''))
}

/**
 * New words for these fields; of a rich text one paragraph is new, and sometimes one is added.
 *
 * @param {string[]} fields
 * @param {Record<string, unknown>} before the edition as it stands
 * @param {{ token: () => string, random: import('../random.mjs').Random, language?: string }} how
 * @returns {Written}
 */
export function newWords(fields, before, { token, random, language }) {
  /** @type {Written} */
  const written = { texts: {}, marks: {} }
  for (const field of fields) {
    const mark = token()
    const text = textFor(field, mark, language)
    written.marks[field] = [mark]
    written.texts[field] =
      field === 'body' || field === 'answer'
        ? richText(changed(paragraphsOf(before[field]), text, random))
        : text
  }
  return written
}

/** @param {string[]} paragraphs @param {string} text @param {import('../random.mjs').Random} random */
function changed(paragraphs, text, random) {
  if (paragraphs.length === 0 || (paragraphs.length < 4 && random.chance(0.3)))
    return [...paragraphs, text]
  return paragraphs.with(Math.floor(random.between(0, paragraphs.length)), text)
}
