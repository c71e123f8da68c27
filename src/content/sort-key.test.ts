import type { Language } from '../i18n/languages'
import { sortKeyOf } from './sort-key'

const sorted = (language: Language, texts: string[]) =>
  texts
    .map((text) => [sortKeyOf(text, language), text] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, text]) => text)

it.each<[Language, string[]]>([
  ['fr', ['abeille', 'Ecart', 'Étude', 'Zèle']],
  ['fr', ['Éa', 'Eb', 'œuvre', 'ombre']],
  ['en', ['apple', 'Banana', '“cherry”', 'Date']],
  ['en', ['FAQ 2', 'FAQ 10', 'FAQ 100', 'FAQs']],
  ['en', ['sea', 'sea change', 'seal']],
  ['uk', ['вода', 'гора', 'ґанок', 'дім', 'Європа', 'жито', 'зима', 'ива', 'іній', 'їжак', 'йод']],
  ['ar', ['أب', 'باب', 'تفاح', 'ثلج', 'وطن', 'يوم']],
])('in %s the order is %j', (language, order) => {
  expect(sorted(language, order.toReversed())).toEqual(order)
  expect(sorted(language, [...order.slice(2), ...order.slice(0, 2)])).toEqual(order)
})

it('is made of signs that every database sorts alike', () => {
  expect(sortKeyOf('Étude 12: «Київ» 漢字', 'uk')).toMatch(/^[0-9a-z ]+$/)
})
