import { languages } from '../i18n/languages'
import { affectedLanguages } from './affected'

const french = { language: 'fr' as const, sourceLanguage: 'en' as const }

test('a translation changes its own language only', () => {
  expect(affectedLanguages({ edition: french, appearsOrMoves: false })).toEqual(['fr'])
})
test('a translation that appears or moves changes every language’s switcher', () => {
  expect(affectedLanguages({ edition: french, appearsOrMoves: true })).toEqual([...languages])
})
test('a source edition stands in everywhere', () => {
  const edition = { language: 'en' as const }
  expect(affectedLanguages({ edition, appearsOrMoves: false })).toEqual([...languages])
})
