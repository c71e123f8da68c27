import { fold, passageOf } from './folding'

it.each([
  ['ЩО РОБИТЬ НАТО', 'що робить нато'],
  ['Élève à l’œuvre', "eleve a l'oeuvre"],
  ['E\u0301te\u0301', 'ete'],
  ['Wi\u2011Fi', 'wi-fi'],
  ['запи\u0301тання', 'запитання'],
  ['اِتِّحَاد وإلى أوروبا', 'اتحاد والي اوروبا'],
  ['appro\u00advision\u200bnement', 'approvisionnement'],
  ['10\u202f000  tonnes\n', '10 000 tonnes '],
  ['“100 %”', '"100 %"'],
])('%s is looked for as %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

it('keeps letters apart that an alphabet tells apart', () => {
  expect(fold('Її край, її йод')).toBe('її край, її йод')
  expect(fold('ґанок')).not.toBe(fold('ганок'))
})

it('shows a phrase as it is written, with whole words around it', () => {
  const long = `${'Before it there is much. '.repeat(9)}The “Élysée” said so.${' And after it too.'.repeat(9)}`
  const passage = passageOf(long, 'ELYSEE" said')
  expect(passage?.match).toBe('Élysée” said')
  expect(passage?.before).toMatch(/^…\S.* The “$/)
  expect(passage?.after).toMatch(/^ so\. And .*\S…$/)
})

it('has short texts whole, and nothing for what is not there', () => {
  expect(passageOf('Чи вступить Україна?', 'УКРАЇНА')).toEqual({
    before: 'Чи вступить ',
    match: 'Україна',
    after: '?',
  })
  expect(passageOf('100 of them', '1_0')).toBeUndefined()
  expect(passageOf('Anything', ' ')).toBeUndefined()
})

test('a text as long as a book is folded at once: every save does it', () => {
  const words = 'The Allies’ support — “words” і прапор України العربية. '
  const begun = performance.now()
  expect(fold(words.repeat(10_000))).toBe(fold(words).repeat(10_000))
  // A limit against faults: the time of the square would be minutes.
  expect(performance.now() - begun).toBeLessThan(15_000)
})
