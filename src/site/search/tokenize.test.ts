import fc from 'fast-check'
import { stemOf, wordsOf } from './tokenize'

test.each([
  ['en', ['delivery', 'deliveries', 'Delivery']],
  ['en', ['ally', 'allies', 'Allies']],
  ['fr', ['livraison', 'livraisons', 'Livraisons']],
  ['fr', ['réunion', 'reunion', 'RÉUNIONS']],
  ['fr', ['allié', 'alliés', 'allies']],
  ['uk', ['Україна', 'України', 'Україні', 'Україною', 'україну']],
  ['uk', ['підтримка', 'підтримки', 'підтримку']],
  ['uk', ["п'ять", 'п’ять', 'пʼять']],
  ['ar', ['أوكرانيا', 'اوكرانيا', 'أُوكرانيا']],
  ['ar', ['العلاقات', 'علاقات', 'العلاقة', 'بالعلاقات']],
  ['ar', ['الدعم', 'دعم', 'ودعم', 'دعـــم']],
  ['ar', ['الحلفاء', 'حلفاء', 'للحلفاء']],
  ['de', ['Lieferung', 'Lieferungen']],
])('in %s %j are one word', (language, forms) => {
  expect([...new Set(forms.map((form) => stemOf(form, language)))]).toHaveLength(1)
})

test.each([
  ['uk', 'мій', 'мии'],
  ['en', 'NATO', 'note'],
  ['ar', 'NATO', 'NATOS'],
  ['en', '2014', '2024'],
])('in %s “%s” and “%s” stay two', (language, one, other) => {
  expect(stemOf(one, language)).not.toBe(stemOf(other, language))
})

test('digits are one, however they are written', () => expect(stemOf('٢٠١٤', 'ar')).toBe('2014'))

test.each([
  ["NATO's response", ['NATO', 's', 'response']],
  ['l’Ukraine, aujourd’hui', ['l', 'Ukraine', 'aujourd', 'hui']],
  ["п’ять м'яких", ['п’ять', "м'яких"]],
  ['FAQ #5 (see 2,000)', ['FAQ', '5', 'see', '2,000']],
  ['\u0000%"<>', []],
])('the words of “%s”', (text, words) => {
  expect(wordsOf(text).map(({ text }) => text)).toEqual(words)
})

test('words lie where they say', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { start, end, text: word } of wordsOf(text)) {
        expect(text.slice(start, end)).toBe(word)
      }
    }),
  )
})
