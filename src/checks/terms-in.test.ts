import fs from 'node:fs'
import path from 'node:path'
import { languages } from '../i18n/languages'
import { wordsOf } from '../segments/unit'
import { samplesOf } from './fixture/fixture'
import { foldedFor, formsOf, rootsOf } from './inflection'
import { termsIn, withoutSource, wordsNamed } from './terms-in'

const term = (language: string, ...words: string[]) => ({
  entries: words.map((each) => ({ language, term: each, status: 'allowed' as const })),
})

test('a concept is found by any of its words, in any form', () => {
  const terms = [term('en', 'ally', 'member state'), term('en', 'treaty'), term('fr', 'allies')]
  expect(termsIn(terms, [['The ', { code: 'bold', id: '1', children: ['Allies'] }]], 'en')).toEqual(
    [terms[0]],
  )
  expect(wordsNamed(term('en', 'ally', 'allied force'), ['Allies met'], 'en')).toEqual(['ally'])
})

test('“ally” is not in “all”, nor “part” in “party”', () => {
  const terms = [term('en', 'ally'), term('en', 'part')]
  expect(termsIn(terms, [['All of the party']], 'en')).toEqual([])
  expect(termsIn(terms, [['Allies, in parts']], 'en')).toEqual(terms)
  expect(termsIn([term('en', 'valley')], [['Valleys']], 'en')).toHaveLength(1)
})

test('no term begins in one text and ends in the next', () => {
  const terms = [term('en', 'battle group')]
  expect(termsIn(terms, [['a battle'], ['group of']], 'en')).toEqual([])
})

test('a concept without a word in the source’s language is one of every text', () => {
  const terms = [term('fr', 'Otan'), term('en', 'ally')]
  expect(withoutSource(terms, 'en')).toEqual([terms[0]])
})

test('what is found by its whole pattern is found by its roots', () => {
  const folder = 'src/checks/fixture'
  const pairs = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => samplesOf(fs.readFileSync(path.join(folder, name), 'utf8')))
    .map(({ pair }) => pair)
  let found = 0
  for (const language of languages) {
    const texts = pairs.flatMap(({ source, target, sourceLanguage, targetLanguage }) => [
      ...(sourceLanguage === language ? [wordsOf(source)] : []),
      ...(targetLanguage === language ? [wordsOf(target)] : []),
    ])
    const words = [...new Set(texts.join(' ').match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [])].slice(0, 300)
    const text = foldedFor(texts.join('\n'), language)
    for (const word of words.filter((each) => formsOf(each, language).test(text))) {
      found++
      for (const root of rootsOf(word, language)) expect(text.toLowerCase()).toContain(root)
    }
  }
  expect(found).toBeGreaterThan(1000)
})
