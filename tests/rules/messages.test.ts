import fs from 'node:fs'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { problemLevels } from '../../src/files/problem'
import { languages } from '../../src/i18n/languages'

/** What each chapter's `refusals.ts` declares. */
const declared = await Promise.all(
  ['common', ...fs.readdirSync('src')]
    .map((chapter) => (chapter === 'common' ? 'refusals/common-refusals' : `${chapter}/refusals`))
    .filter((file) => fs.existsSync(`src/${file}.ts`))
    .map(async (file) => Object.keys((await import(`../../src/${file}`)).refusal.codes)),
)
const codes = declared.flat()

type Messages = { [key: string]: string | Messages }

/** "site.more" → "more" */
function sentences(messages: Messages, path = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) => {
      const name = path ? `${path}.${key}` : key
      return typeof value === 'string' ? [[name, value] as const] : [...sentences(value, name)]
    }),
  )
}
/** What a sentence takes: {name} and <tag>, each once, also in the branches of a plural or select. */
const takes = (sentence: string) => [...new Set(namesIn(parse(sentence)))].sort()

function namesIn(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [element.value, ...namesIn(element.children)]
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [element.value]
    return [element.value, ...Object.values(element.options).flatMap(({ value }) => namesIn(value))]
  })
}

const of = (language: string) =>
  sentences(JSON.parse(fs.readFileSync(`messages/${language}.json`, 'utf8')))
const english = of('en')

describe.each(languages)('messages in %s', (language) => {
  const own = of(language)
  test('are complete, and none is left over', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
  })
  test('take what the English ones take', () => {
    for (const [key, sentence] of english) {
      expect([key, takes(own.get(key) ?? '')]).toEqual([key, takes(sentence)])
    }
  })
  test('have a sentence for every refusal', () => {
    for (const code of codes) expect(own.get(`refusal.${code}`)).toBeTruthy()
    const kept = [...own.keys()].filter((key) => key.startsWith('refusal.'))
    expect(kept.map((key) => key.slice('refusal.'.length)).sort()).toEqual([...codes].sort())
  })
  test('have a sentence for everything that can be wrong with an exchange file', () => {
    for (const code of Object.keys(problemLevels))
      expect(own.get(`fileProblems.${code}`)).toBeTruthy()
  })
})

test('French punctuation is not parted from its word at the end of a line', () => {
  const parted = [...of('fr')].filter(([, sentence]) => /\S [:?!;»]|« /.test(sentence))
  expect(parted).toEqual([])
})

test('each refusal is declared by one chapter', () => {
  expect(codes.length).toBeGreaterThan(90)
  expect(new Set(codes).size).toBe(codes.length)
})
