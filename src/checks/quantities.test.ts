import { describe as describeLanguage, type Language, languages } from '../i18n/languages'
import { quantitiesOf } from './quantities'

const read = (text: string, language: Language) =>
  quantitiesOf([text], language).map(({ kind, key }) => `${kind} ${key}`)

test.each<[Language, string, string[]]>([
  ['en', 'on 2 July 2024', ['date 2024-7-2']],
  ['en', 'on July 2, 2024', ['date 2024-7-2']],
  ['en', 'July 9–11, 2024', ['date 2024-7-11', 'number 9']],
  ['en', 'in September 2022', ['date 2022-9-']],
  ['fr', 'le 1er juillet 2024', ['date 2024-7-1']],
  ['fr', 'le 11-Septembre 2001', ['date 2001-9-11']],
  ['uk', 'теракт 11-вересня', ['date -9-11']],
  ['uk', 'у липні 2024 року', ['date 2024-7-']],
  ['uk', '02.07.2024', ['date 2024-7-2']],
  ['ar', '٢ يوليو ٢٠٢٤', ['date 2024-7-2']],
  ['ar', '24 شباط/فبراير 2022', ['date 2022-2-24']],
  ['en', '€1.5 billion', ['amount EUR 1500000000']],
  ['fr', '1,5 milliard d’euros', ['amount EUR 1500000000']],
  ['uk', '1,5 млрд євро', ['amount EUR 1500000000']],
  ['ar', '١٫٥ مليار يورو', ['amount EUR 1500000000']],
  ['en', 'CAD 4 million and $4', ['amount CAD 4000000', 'amount USD 4']],
  ['en', '10 to 15%', ['percentage 10', 'percentage 15']],
  ['ar', '٪٩٩', ['percentage 99']],
  ['en', '2.30 p.m. and 12 a.m.', ['time 14:30', 'time 0:00']],
  ['fr', '14 h 30', ['time 14:30']],
  ['en', 'COVID-19 at −5 degrees', ['number 19', 'number -5']],
  ['en', 'see https://example.org/2024/07', []],
])('in %s, “%s”', (language, text, quantities) => expect(read(text, language)).toEqual(quantities))

test.each(languages)('every month of a year is read in %s, as Intl writes it', (language) => {
  const format = new Intl.DateTimeFormat(describeLanguage(language).conventions, {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  for (let month = 0; month < 12; month += 1) {
    const written = format.format(Date.UTC(2024, month, 17))
    expect(read(written, language)).toEqual([`date 2024-${month + 1}-17`])
  }
})

test.each<[string, string, string | undefined]>([
  ['en', 'from $1.34 to $1.47 trillion', 'amount USD 1340000000000'],
  ['de', 'von 1,34 auf 1,47 Billionen Euro', 'amount EUR 1340000000000'],
  ['uk', 'з 20 до 36 тисяч', 'number 20000'],
  ['en', 'from 1 million to 2 million', undefined],
  ['de', 'stieg um 3,2 auf 12,4 Millionen Euro', undefined],
])('in %s, “%s”: the first may share the scale of the second', (language, text, shared) => {
  expect(quantitiesOf([text], language as Language)[0]?.shared).toBe(shared)
})
