/**
 * Whether an update that is called minor looks like a major one: figures or dates differ, names, where
 * links lead, or more than a tenth of the words. Who publishes it so is asked once more, for a government
 * that hides a change as “minor” is remembered for it. Pure.
 */
import { quantitiesOf } from '../checks/quantities'
import type { AnyContent, LearnMoreLink } from '../content/edition'
import { type EditionCollection, leavesOf, valueAt } from '../content/model'
import { pointersOf } from '../content/references'
import { isLink, nodesOf, plainText, type RichText } from '../content/rich-text'
import type { Language } from '../i18n/languages'
import { wordDiff } from '../segments/word-diff'

export const tellingChanges = ['figures', 'names', 'links', 'words'] as const
export type TellingChange = (typeof tellingChanges)[number]

/** The share of words above which an update is no correction. */
const mostWords = 0.1

/** What readers knew, and what they are to read now. */
type Update = { collection: EditionCollection; before: AnyContent; after: AnyContent }

/** @returns what speaks against a minor update; nothing where it may be one */
export function changesThatTell(update: Update, language: Language): TellingChange[] {
  const { collection } = update
  const [was, is] = [update.before, update.after].map((content) => said(collection, content)) as [
    Said,
    Said,
  ]
  const found: Record<TellingChange, boolean> = {
    figures: differ(figuresIn(was.text, language), figuresIn(is.text, language)),
    names: differ(namesIn(was.text), namesIn(is.text)),
    links: differ(was.links, is.links),
    words: shareOfChangedWords(was.text, is.text, language) > mostWords,
  }
  return tellingChanges.filter((each) => found[each])
}

type Said = { text: string; links: string[] }

/** What a content says, a field on each line, and where it leads. */
function said(collection: EditionCollection, content: AnyContent): Said {
  const texts: string[] = []
  const links = pointersOf(content).map(({ relationTo, id }) => `${relationTo}/${id}`)
  for (const { path, field } of leavesOf(collection)) {
    const value = valueAt(content, path)
    if (!value || field.kind === 'slug') continue
    if (field.kind === 'text') texts.push(String(value))
    if (field.kind === 'richText') {
      texts.push(plainText(value as RichText))
      for (const node of nodesOf(value as RichText)) {
        if (isLink(node) && node.fields?.url) links.push(node.fields.url)
      }
    }
    if (field.kind === 'links') {
      for (const { label, address } of value as LearnMoreLink[]) {
        texts.push(label ?? '')
        if (address) links.push(address)
      }
    }
  }
  return { text: texts.join('\n'), links }
}

function figuresIn(text: string, language: Language): string[] {
  return text
    .split('\n')
    .flatMap((line) => quantitiesOf([line], language).map(({ kind, key }) => `${kind} ${key}`))
}

/**
 * Words with a capital inside a sentence, and words of capitals. Scripts without capitals (Arabic) have
 * no such mark: there the other changes tell.
 */
function namesIn(text: string): string[] {
  const words = text.matchAll(/(?<before>^|[.!?…:]["”»)]*\s+)?(?<word>\p{L}[\p{L}\p{M}’'-]*)/gmu)
  return [...words].flatMap(({ groups = {} }) => {
    const { before, word = '' } = groups
    if (/^\p{Lu}\p{Lu}/u.test(word)) return [word]
    return before === undefined && /^\p{Lu}/u.test(word) ? [word] : []
  })
}

/** The same each as often, in whatever order. */
function differ(was: string[], is: string[]): boolean {
  return JSON.stringify([...was].sort()) !== JSON.stringify([...is].sort())
}

function shareOfChangedWords(was: string, is: string, language: Language): number {
  const count = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0
  const runs = wordDiff(was, is, language)
  const changed = (change: 'added' | 'removed') =>
    runs.reduce((sum, run) => (run.change === change ? sum + count(run.text) : sum), 0)
  return Math.max(changed('added'), changed('removed')) / Math.max(1, count(was))
}
