import type { Language } from '../i18n/languages'
import type { Inline } from '../segments/unit'
import { check } from './check'
import type { Pair, TermRule } from './finding'
import { inlinesOf } from './fixture/fixture'
import { foldedFor, formsInCompounds, formsOf } from './inflection'

const pair = (source: string, target: string, more: Partial<Pair> = {}): Pair => ({
  source: inlinesOf(source),
  target: inlinesOf(target),
  sourceLanguage: 'en',
  targetLanguage: 'fr',
  terms: [],
  ...more,
})
const found = (source: string, target: string, more: Partial<Pair> = {}) =>
  check(pair(source, target, more)).map((finding) => `${finding.check} ${finding.facts.problem}`)

/** No language of the site, unless somebody adds it. */
const german = 'de' as string as Language

describe('quantities', () => {
  test('a date’s digits are told once', () => {
    expect(found('On 2 July 2024 we met.', 'Réunion du 3 juillet 2024.')).toEqual(['dates changed'])
  })
  test('an amount without its currency is an amount', () => {
    expect(found('It costs €80.', 'Cela coûte 80.')).toEqual(['amounts changed'])
  })
  test('one of two equal numbers that became another is told', () => {
    const source = 'Two ministers signed two letters.'
    expect(found(source, 'Deux ministres ont signé deux lettres.')).toEqual([])
    expect(found(source, 'Les deux ministres ont signé les lettres.')).toEqual([])
    expect(found(source, 'Deux ministres ont signé trois lettres.')).toEqual(['numbers changed'])
  })
  test('the month of a date is no number that is said', () => {
    expect(
      found('Twelve months, until 31 December 2025.', 'Deux mois, jusqu’au 31 décembre 2025.'),
    ).toEqual(['numbers changed'])
  })
  test('2.10 of a version is not 2.1; elsewhere it is', () => {
    expect(found('Version 2.10 is out.', 'La version 2.1 est sortie.')).toEqual(['numbers changed'])
    expect(found('It rose by 2.10 points.', 'Il a gagné 2,1 points.')).toEqual([])
  })
  test('small numbers may be in words, either way', () => {
    expect(found('There are 4 groups.', 'Il y a quatre groupes.')).toEqual([])
    expect(found('There are four groups.', 'Il y a 4 groupes.')).toEqual([])
    expect(found('Half a million euros.', '500 000 euros.')).toEqual([])
    expect(found('There are four groups.', 'Il y a 5 groupes.')).toEqual(['numbers added'])
  })
  test('a number of the source that is repeated need not be', () => {
    expect(found('In 2022 it began; in 2022 it grew.', 'Cela a commencé et crû en 2022.')).toEqual(
      [],
    )
  })
})

describe('codes', () => {
  test('a link is lost, repeated, invented, or emptied', () => {
    const source = 'See <link1>the treaty</link1>.'
    expect(found(source, 'Voir le traité.')).toEqual(['links missing'])
    expect(found(source, '<link1>Voir</link1> le <link1>traité</link1>.')).toEqual([
      'links repeated',
    ])
    expect(found(source, 'Voir <link1>le</link1> <link2>traité</link2>.')).toEqual(['links added'])
    expect(found(source, 'Voir le traité<link1></link1>.')).toEqual(['links emptied'])
  })
  test('codes may change places', () => {
    expect(
      found('<link1>A</link1> and <reference2/> there.', '<reference2/> et <link1>un</link1> là.'),
    ).toEqual([])
  })
  test('a code with nothing but itself is asked for nothing else', () => {
    const reference: Inline[] = [{ code: 'reference', id: '1' }]
    expect(check({ ...pair('', ''), source: reference, target: reference })).toEqual([])
  })
})

describe('empty and untranslated', () => {
  test('an empty target is that alone', () => {
    expect(found('We met on 2 July 2024.', ' ')).toEqual(['empty empty'])
  })
  test.each(['NATO', 'YouTube', '2024', 'COVID-19', 'https://example.org'])(
    '“%s” may stay',
    (words) => expect(found(words, words)).toEqual([]),
  )
  test.each(['Culture', 'Jens Stoltenberg', 'Closures?'])(
    '“%s” may stay where a person confirms it, and is told to the reviewer',
    (words) => {
      expect(check(pair(words, words))).toMatchObject([
        { check: 'untranslated', severity: 'warning', facts: { problem: 'kept' } },
      ])
    },
  )
  test('a word in another script may not', () => {
    expect(found('Culture', 'Culture', { targetLanguage: 'uk' })).toEqual(['untranslated whole'])
  })
})

describe('marks', () => {
  test('lists end as their language likes', () => {
    expect(found('arms and ammunition', 'des armes et des munitions ;')).toEqual([])
  })
  test('a time, an address and a ratio have no French spaces', () => {
    expect(found('At 14:30, see https://a.org/?b', 'À 14:30, voir https://a.org/?b')).toEqual([])
  })
  test.each(['Nous nous félicitons.', 'Vous vous engagez.'])('“%s” is no doubled word', (words) =>
    expect(found('We are glad.', words)).toEqual([]),
  )
})

describe('terms', () => {
  const sought = (term: string, language: 'en' | 'fr' | 'uk' | 'ar', text: string) =>
    formsOf(term, language).test(foldedFor(text, language))
  test.each([
    ['en', 'Ally', 'the Allies’ response'],
    ['fr', 'groupement tactique', 'les groupements tactiques'],
    ['fr', 'secrétaire général', 'des secrétaires généraux'],
    ['uk', 'Київ', 'у Києві'],
    ['uk', 'колективна оборона', 'про колективну оборону'],
    ['uk', 'безпека', 'у безпеці'],
    ['uk', 'область', 'чотирьох областей'],
    ['ar', 'مجموعة قتالية', 'والمجموعات القتالية'],
    ['ar', 'الأمم المتحدة', 'للأمم المتّحدة'],
  ] as const)('in %s, “%s” is found in “%s”', (language, term, text) =>
    expect(sought(term, language, text)).toBe(true),
  )
  test.each([
    ['en', 'Ally', 'Allen'],
    ['fr', 'OTAN', 'OTANs'],
    ['uk', 'Рада', 'радість'],
    ['ar', 'حلف', 'خلاف'],
  ] as const)('in %s, “%s” is not in “%s”', (language, term, text) =>
    expect(sought(term, language, text)).toBe(false),
  )
  test.each([
    ['Gefechtsverband', 'zwei Gefechtsverbände', true, true],
    ['Gefechtsverband', 'alle Gefechtsverbandskommandeure', false, true],
    ['Generalsekretär', 'der Vizegeneralsekretärin', false, true],
    ['Vereinte Nationen', 'der Vereinten Nationen', true, true],
    ['kollektive Verteidigung', 'kollektiver Verteidigungsplanung', false, true],
    ['Staat', 'ein Staubtuch', false, false],
  ] as const)(
    'in German, “%s” in “%s”: as a word %s, in a compound %s',
    (term, text, word, compound) => {
      const folded = foldedFor(text, german)
      expect(formsOf(term, german).test(folded)).toBe(word)
      expect(formsInCompounds(term, german).test(folded)).toBe(compound)
    },
  )
  const term: TermRule = {
    entries: [
      { language: 'en', term: 'Kyiv', status: 'required' },
      { language: 'fr', term: 'Kyiv', status: 'required' },
      { language: 'fr', term: 'Kiev', status: 'forbidden' },
    ],
  }
  test('a forbidden form says which one is right, and nothing else is said', () => {
    const findings = check(pair('We met in Kyiv.', 'Réunion à Kiev.', { terms: [term] }))
    expect(findings).toEqual([
      {
        check: 'forbidden-term',
        severity: 'error',
        facts: { problem: 'instead', target: 'Kiev', better: 'Kyiv' },
      },
    ])
  })
  test('a forbidden form is free where the source means something else', () => {
    expect(found('Chicken', 'Poulet à la Kiev', { terms: [term] })).toEqual([])
  })
})

test('severity can be said otherwise', () => {
  const faulty = pair('We have 32 Allies.', 'Nous avons 23 Alliés.')
  expect(check(faulty)[0]?.severity).toBe('error')
  expect(check(faulty, { numbers: 'warning' })[0]?.severity).toBe('warning')
  expect(check(faulty, { numbers: 'off' })).toEqual([])
})
