import fc from 'fast-check'
import type { AnyContent } from '../content/edition'
import { fromParagraphs } from '../content/rich-text'
import type { Language } from '../i18n/languages'
import { changesThatTell } from './minor-update'

const faq = (answer: string, more: object = {}) =>
  ({ question: 'Why?', answer: fromParagraphs([[answer]]), ...more }) as unknown as AnyContent
const told = (was: AnyContent, is: AnyContent, language: Language = 'en') =>
  changesThatTell({ collection: 'faqs', before: was, after: is }, language)

/** Long enough that one word is no tenth of it. */
const rest = {
  en: ' The allies agreed on this after a long debate, and they said so in public.',
  fr: ' Les alliés en ont convenu après un long débat, et ils l’ont dit en public.',
  uk: ' Союзники погодилися на це після довгих дебатів і сказали про це публічно.',
  ar: ' اتفق الحلفاء على ذلك بعد نقاش طويل وقالوا ذلك علنًا أمام الجميع في اليوم نفسه، ثم عادوا إلى عواصمهم ليخبروا شعوبهم بما جرى.',
}

test.each<[string, keyof typeof rest, string, string, string[]]>([
  ['a typo', 'en', 'They helpd at once.', 'They helped at once.', []],
  ['a comma', 'en', 'At once they helped.', 'At once, they helped.', []],
  ['a dash, quotes', 'en', "It's - so - it.", 'It’s – so – it.', []],
  ['a typo at the beginning', 'en', 'Alies helped.', 'Allies helped.', []],
  ['a number', 'en', 'It gave 100 tanks.', 'It gave 10 tanks.', ['figures']],
  ['how a number is written', 'en', 'It gave 1000 tanks.', 'It gave 1,000 tanks.', []],
  ['a day', 'en', 'It began on 2 July 2024.', 'It began on 3 July 2024.', ['figures']],
  ['a name', 'en', 'It met with France.', 'It met with Spain.', ['names']],
  ['an abbreviation', 'en', 'It joined NATO then.', 'It joined the UN then.', ['names']],
  ['a number', 'fr', 'Il a donné 100 chars.', 'Il a donné 10 chars.', ['figures']],
  ['a typo', 'fr', 'Ils ont aidée.', 'Ils ont aidé.', []],
  ['a name', 'uk', 'Зустріч відбулася у Києві.', 'Зустріч відбулася у Львові.', ['names']],
  ['a day', 'uk', 'Почалося 2 липня 2024 року.', 'Почалося 3 липня 2024 року.', ['figures']],
  ['a typo', 'uk', 'Вони допмогли одразу.', 'Вони допомогли одразу.', []],
  ['a number', 'ar', 'قدّمت 100 دبابة.', 'قدّمت 10 دبابات.', ['figures']],
  ['a typo', 'ar', 'ساعدو فورًا.', 'ساعدوا فورًا.', []],
])('%s (%s): %s → %s', (_, language, was, is, expected) => {
  expect(told(faq(was + rest[language]), faq(is + rest[language]), language)).toEqual(expected)
})

test('more than a tenth of the words', () => {
  const before = faq(`It was right.${rest.en}`)
  expect(told(before, faq(`It was wholly and entirely wrong.${rest.en}`))).toEqual(['words'])
  expect(told(before, faq('It was right.'))).toEqual(['words'])
})

test('where a link leads', () => {
  const link = (address: string) =>
    faq(rest.en, { learnMore: [{ label: 'More', kind: 'address', address }] })
  expect(told(link('https://a.org/x'), link('https://a.org/y'))).toEqual(['links'])
  expect(told(link('https://a.org/x'), link('https://a.org/x'))).toEqual([])
})

test('the same words are a minor update, and it is answered for any words', () => {
  const text = fc.array(fc.constantFrom('a', 'B', '12', '2 July 2024', '.', 'NATO', 'ب', '\n'))
  fc.assert(
    fc.property(text, text, (was, is) => {
      expect(told(faq(was.join(' ')), faq(was.join(' ')))).toEqual([])
      const one = told(faq(was.join(' ')), faq(is.join(' ')))
      const other = told(faq(is.join(' ')), faq(was.join(' ')))
      expect(one.includes('figures')).toBe(other.includes('figures'))
    }),
  )
})
