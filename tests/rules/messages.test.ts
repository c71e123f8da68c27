import fs from 'node:fs'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { refusalStatus } from '../../src/content/refusal'
import { languages } from '../../src/i18n/languages'
import { problemLevels } from '../../src/translation/formats/problem'

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
    for (const code of Object.keys(refusalStatus)) expect(own.get(`refusal.${code}`)).toBeTruthy()
  })
  test('have a sentence for everything that can be wrong with an exchange file', () => {
    for (const code of Object.keys(problemLevels)) expect(own.get(`exchange.${code}`)).toBeTruthy()
  })
})

test('French punctuation is not parted from its word at the end of a line', () => {
  const parted = [...of('fr')].filter(([, sentence]) => /\S [:?!;»]|« /.test(sentence))
  expect(parted).toEqual([])
})
