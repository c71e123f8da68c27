import fc from 'fast-check'
import { cleanText } from '../content/clean-text'
import { faultsOf, merged, nameFor, type Term } from './glossary'
import { readGlossaryCsv, writeGlossaryCsv } from './glossary-csv'
import { planOf } from './import-plan'
import { readTbx, writeTbx } from './tbx'

const nato: Term = {
  id: 'nato',
  note: 'The organisation',
  entries: [
    { language: 'en', term: 'NATO', status: 'required' },
    { language: 'fr', term: 'OTAN', status: 'required' },
  ],
}
const known = (...terms: Term[]) => new Map(terms.map((term) => [term.id, term]))
const csv = (...rows: string[]) => {
  const text = ['concept,definition,language,term,status,note', ...rows].join('\n')
  const { terms = [], lines = new Map() } = readGlossaryCsv(new TextEncoder().encode(text))
  return { terms, lines }
}

describe('a concept', () => {
  const codes = (term: Partial<Term>) =>
    faultsOf({ ...nato, ...term }).map(({ code, field }) => [code, field])

  it('has a name that files can carry, and at least one word', () => {
    expect(codes({})).toEqual([])
    expect(codes({ id: 'two words' })).toEqual([['term-name-malformed', 'concept']])
    expect(codes({ entries: [] })).toEqual([['term-entries-missing', 'entries']])
  })
  it('has no empty word, and none twice in one language', () => {
    const [en, fr] = nato.entries as [Term['entries'][0], Term['entries'][0]]
    expect(codes({ entries: [en, { ...fr, term: ' ' }] })).toEqual([
      ['term-empty', 'entries.1.term'],
    ])
    expect(codes({ entries: [en, fr, { ...en, status: 'forbidden' }] })).toEqual([
      ['term-doubled', 'entries.2.term'],
    ])
    expect(codes({ entries: [en, { ...en, language: 'fr' }, { ...en, term: 'Nato' }] })).toEqual([])
  })
  it('has no word longer than any is', () => {
    const entries = [{ language: 'en', term: 'x'.repeat(201), status: 'allowed' as const }]
    expect(codes({ entries })).toEqual([['text-too-long', 'entries.0.term']])
  })
  it('gets its name from its first word that can be one', () => {
    expect(nameFor([{ language: 'en', term: 'Article 5', status: 'allowed' }])).toBe('article-5')
    expect(
      nameFor([
        { language: 'uk', term: 'НАТО', status: 'allowed' },
        { language: 'fr', term: 'Défense', status: 'allowed' },
      ]),
    ).toBe('defense')
    expect(nameFor([])).toBe('term')
  })
})

describe('importing', () => {
  it('adds concepts and words, changes what the file says otherwise, and deletes nothing', () => {
    const plan = planOf(
      csv('nato,,fr-FR,OTAN,allowed,With its article', 'nato,,uk,НАТО,required,', 'x,,en,x,,'),
      known(nato),
    )
    expect(plan).toMatchObject({ faults: [], notes: [], unchanged: 0 })
    expect(plan.updated).toEqual([
      {
        ...nato,
        entries: [
          nato.entries[0],
          { language: 'fr', term: 'OTAN', status: 'allowed', note: 'With its article' },
          { language: 'uk', term: 'НАТО', status: 'required' },
        ],
      },
    ])
    expect(plan.created.map(({ id }) => id)).toEqual(['x'])
  })

  it('says in which line a rule is broken', () => {
    const { faults } = planOf(
      csv('nato,,fr,OTAN,,', 'a b,,en,x,,', 'c,,en,y,,', 'c,,en,y,,'),
      known(),
    )
    expect(faults.map(({ line, refusal }) => [line, refusal.code])).toEqual([
      [3, 'term-name-malformed'],
      [5, 'term-doubled'],
    ])
  })

  it('leaves out other languages, and says so', () => {
    const { created, notes } = planOf(csv('a,,de,x,,', 'b,,de,y,,', 'b,,en,z,,'), known())
    expect(created).toEqual([
      { id: 'b', entries: [{ language: 'en', term: 'z', status: 'allowed' }] },
    ])
    expect(notes).toEqual([{ code: 'language-dropped', line: 2, facts: { found: 'de', count: 2 } }])
  })

  it('of what was exported changes nothing, in either format', () => {
    const text = fc
      .stringMatching(/^[\p{L}'"=,;\n][\p{L}'"=,;\n ]{0,8}$/u)
      .filter((each) => each.trim() === each)
    const word = text.map((each) => cleanText(each, 'one')).filter(Boolean)
    const glossary = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[\w.-]{1,10}$/),
        note: text,
        entries: fc.uniqueArray(
          fc.record({
            language: fc.constantFrom('en', 'fr', 'uk', 'ar'),
            term: word,
            status: fc.constantFrom('required' as const, 'allowed' as const, 'forbidden' as const),
            note: text,
          }),
          { minLength: 1, maxLength: 4, selector: ({ language, term }) => language + term },
        ),
      }),
      { selector: ({ id }) => id, maxLength: 4 },
    )
    fc.assert(
      fc.property(glossary, (terms: Term[]) => {
        const bytes = (words: string) => new TextEncoder().encode(words)
        for (const { terms: found = [], lines = new Map() } of [
          readGlossaryCsv(bytes(writeGlossaryCsv(terms))),
          readTbx(bytes(writeTbx(terms))),
        ]) {
          expect(planOf({ terms: found, lines }, known(...terms))).toEqual({
            created: [],
            updated: [],
            unchanged: terms.length,
            faults: [],
            notes: [],
          })
        }
      }),
    )
  })

  it('stores words in the form that every text has, and finds them by it', () => {
    const tbx = (term: string) => {
      const { terms = [], lines = new Map() } = readTbx(
        new TextEncoder().encode(
          `<martif><text><termEntry id="c-nato"><langSet xml:lang="fr"><tig><term>${term}</term></tig></langSet></termEntry></text></martif>`,
        ),
      )
      return { terms, lines }
    }
    const spread = tbx('\n  OT\u00adAN\n')
    expect(planOf(spread, known()).created[0]?.entries[0]?.term).toBe('OTAN')
    expect(planOf(spread, known(nato)).updated[0]?.entries).toHaveLength(nato.entries.length)
  })

  describe('concepts that the file does not name', () => {
    const nameless = (...words: [language: string, term: string][]): Term => ({
      id: '',
      entries: words.map(([language, term]) => ({ language, term, status: 'allowed' })),
    })
    const plan = (terms: Term[], ...all: Term[]) => {
      const { created, updated } = planOf({ terms, lines: new Map() }, known(...all))
      return { created, names: created.map(({ id }) => id), updated: updated.map(({ id }) => id) }
    }
    it('are the concept of the glossary that has one of their words', () => {
      const found = plan([nameless(['uk', 'НАТО'], ['fr', 'OTAN'])], nato)
      expect(found).toMatchObject({ names: [], updated: ['nato'] })
    })
    it('are called by their words otherwise, never as another concept is called', () => {
      const article = { ...nato, id: 'article-5' }
      const first = nameless(['en', 'Article 5'])
      expect(plan([first, nameless(['uk', 'НАТО'])], article).names).toEqual([
        'article-5-2',
        'term',
      ])
      expect(plan([first, { ...nato, id: 'article-5' }]).names).toEqual([
        'article-5-2',
        'article-5',
      ])
    })
    it('are two where two of them have the same word', () => {
      const two = [nameless(['en', 'summit']), nameless(['en', 'summit'], ['fr', 'cime'])]
      expect(plan(two).names).toEqual(['summit', 'summit-2'])
    })
    it('are the same when they come again', () => {
      const word = fc.constantFrom('NATO', 'ally', 'Київ', '北', 'an ally', 'term')
      const words = fc.array(fc.tuple(fc.constantFrom('en', 'fr'), word), {
        minLength: 1,
        maxLength: 1,
      })
      fc.assert(
        fc.property(fc.array(words, { maxLength: 8 }), (all) => {
          const terms = all.map((each) => nameless(...each))
          const first = plan(terms, nato)
          const after = [nato, ...first.created].filter(({ id }) => !first.updated.includes(id))
          const merges = planOf({ terms, lines: new Map() }, known(nato)).updated
          expect(new Set(first.names).size).toBe(first.names.length)
          expect(plan(terms, ...merges, ...after)).toMatchObject({ names: [], updated: [] })
        }),
      )
    })
  })

  it('takes as many words of one concept as a file can have', () => {
    const entries = Array.from({ length: 100_000 }, (_, index) => {
      return { language: 'en', term: `word ${index}`, status: 'allowed' as const }
    })
    const read = { terms: [{ id: 'nato', entries }], lines: new Map() }
    const { updated, faults } = planOf(read, known(nato))
    expect(faults).toEqual([])
    expect(updated[0]?.entries).toHaveLength(100_002)
  })

  it('twice is importing once', () => {
    const [read] = csv('nato,,fr,Otan,forbidden,').terms as [Term]
    const once = merged(nato, read)
    expect(merged(once, read)).toEqual(once)
  })
})
