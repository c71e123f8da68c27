import fc from 'fast-check'
import { fromParagraphs } from '../content/rich-text'
import { caughtUp, type SourcePublication } from '../segments/publications'
import { blankRecord, type TranslationRecord } from '../segments/record'
import { type Content, segmentsOf } from '../segments/segments'
import type { Inline, SegmentState, Unit } from '../segments/unit'
import type { ExchangeFile } from './exchange-file'
import { exportUnits } from './export-units'
import { readExchange } from './formats'
import { mergeImport, type Sides } from './merge-import'
import { writeXliff12 } from './xliff-1.2'

const stamp = { by: 'claire', at: '2024-09-01T00:00:00.000Z' }
const about = {
  collection: 'faqs',
  edition: 'f1',
  contentId: 'c1',
  title: 'Why?',
  sourceLanguage: 'en',
  targetLanguage: 'fr',
  revision: 4,
}
const faq = (...paragraphs: string[]) => ({
  question: 'Why does it matter?',
  answer: fromParagraphs(paragraphs.map((words) => [words])),
})
const ten = faq('Ten allies help every day.', 'Ukraine decides for itself.')
const eleven = faq('Eleven allies help every day.', 'Ukraine decides for itself.')
const major: SourcePublication = {
  revision: 2,
  at: '2024-08-01T00:00:00.000Z',
  updateType: 'major',
  content: eleven,
}

/** A translation in which every segment is in brackets, and done. */
function translated(source: Content = ten, state: SegmentState = 'done'): Sides['sent'] {
  const records = segmentsOf('faqs', source).map((segment) => ({
    ...blankRecord(segment),
    ...(state !== 'missing' && { target: [`[${segment.words}]`] }),
    state,
  }))
  return { source, sourceRevision: 1, records }
}
const changed = (kept: Sides['sent'], place: number, change: Partial<TranslationRecord>) => ({
  ...kept,
  records: kept.records.map((each, index) => (index === place ? { ...each, ...change } : each)),
})

type Case = Partial<Sides> & { edit?: (units: Unit[]) => Unit[] }

/** Sends a translation out, lets somebody edit the file, and takes it in again. */
function taken({ edit = (units) => units, sent = translated(), here = sent, ...more }: Case = {}) {
  const { source, sourceRevision, records } = sent
  const units = exportUnits('faqs', { source, records, label: () => 'FAQ #5' })
  const file: ExchangeFile = { ...about, sourceRevision, units: edit(units) }
  const reading = readExchange(new TextEncoder().encode(writeXliff12(file)))
  const circumstances = { publications: [], about, stamp, terms: [], overwrite: false }
  const sides = { reading, sent, here, ...circumstances, ...more }
  const result = mergeImport('faqs', sides)
  return {
    ...result,
    outcomes: result.segments.map(({ outcome }) => outcome),
    codes: result.problems.map(({ code, segment }) => (segment ? `${code} ${segment}` : code)),
    same: result.records === here.records,
  }
}
const write = (place: number, change: Partial<Unit>) => (units: Unit[]) =>
  units.map((unit, index) => (index === place ? { ...unit, ...change } : unit))
const followed = () => ({ ...caughtUp('faqs', translated(), [major]), source: eleven })

describe('a file for the source as it is', () => {
  it.each(['missing', 'machine', 'draft', 'done', 'outdated'] as const)(
    'changes nothing where nothing was changed in it: %s',
    (state) => {
      const result = taken({ sent: translated(ten, state) })
      expect(result).toMatchObject({ same: true, problems: [] })
      expect(new Set(result.outcomes)).toEqual(new Set(['unchanged']))
    },
  )

  it('brings words, confirmed or not, signed and dated', () => {
    const sent = translated(ten, 'missing')
    const edit = (units: Unit[]) =>
      write(1, { target: ['Dix.'], state: 'done' })(write(0, { target: ['Pourquoi ?'] })(units))
    const result = taken({ sent, edit })
    expect(result.outcomes).toEqual(['draft', 'done', 'unchanged'])
    expect(result.records[1]).toMatchObject({ target: ['Dix.'], state: 'done', origin: 'file' })
    expect(result.records[0]).toMatchObject({ ...stamp, state: 'draft' })
    expect(result.records[2]).toBe(sent.records[2])
  })

  it.each(['machine', 'draft', 'outdated'] as const)(
    'makes a draft of a text that was changed, where the tool left it %s',
    (state) => {
      const sent = changed(translated(), 1, { state, previousSource: ['Nine allies.'] })
      const result = taken({ sent, edit: write(1, { target: ['Dix.'] }) })
      expect(result.records[1]).toMatchObject({ target: ['Dix.'], state: 'draft' })
    },
  )

  it.each(['machine', 'draft', 'outdated'] as const)(
    'confirms what was %s, as “no change needed” does',
    (state) => {
      const sent = changed(translated(), 1, { state, previousSource: ['Nine allies.'] })
      const result = taken({ sent, edit: write(1, { state: 'done' }) })
      expect(result.records[1]).toMatchObject({ state: 'done', target: sent.records[1]?.target })
      expect(result.records[1]).not.toHaveProperty('previousSource')
    },
  )

  it('takes nothing away: neither a confirmation nor words', () => {
    expect(taken({ edit: write(1, { state: 'draft' }) })).toMatchObject({ same: true })
    const emptied = taken({ edit: write(1, { target: [], state: 'missing' }) })
    expect(emptied).toMatchObject({ same: true, problems: [{ code: 'target-emptied' }] })
  })

  it('takes the source’s words, where nothing was there, for not translated', () => {
    const sent = translated(ten, 'missing')
    const copy = { target: ['Ten allies help every day.'], state: 'done' as const }
    expect(taken({ sent, edit: write(1, copy) })).toMatchObject({
      same: true,
      problems: [{ code: 'target-untranslated' }],
    })
    // A name may be the same, where the glossary or its shape says that it is one.
    const names = faq('Washington', 'Two.')
    const named = { target: ['Washington'], state: 'done' as const }
    const kept = taken({ sent: translated(names, 'missing'), edit: write(1, named) })
    expect(kept.records[1]).toMatchObject(named)
    // Over words of ours, whoever does that means it.
    expect(taken({ edit: write(1, copy) }).records[1]).toMatchObject(copy)
  })

  it.each(['needs-translation', 'new', 'needs-review-translation'])(
    'takes a short copy of the source that says %s for not translated',
    (state) => {
      const short = faq('Fees', 'Annual Report', 'Closures?', 'Read the rules', '2024')
      const sent = translated(short, 'missing')
      const { source, sourceRevision, records } = sent
      const units = exportUnits('faqs', { source, records, label: () => '' })
      const copied = units.map((unit) => ({ ...unit, target: unit.source }))
      const file = writeXliff12({ ...about, sourceRevision, units: copied }).replaceAll(
        'state="needs-translation"',
        `state="${state}"`,
      )
      const reading = readExchange(new TextEncoder().encode(file))
      const sides = { reading, sent, here: sent, publications: [], about, stamp, terms: [] }
      const result = mergeImport('faqs', { ...sides, overwrite: false })
      // The year alone is the same in every language.
      expect(result.segments.map(({ outcome }) => outcome)).toEqual([
        ...Array.from({ length: 5 }, () => 'unchanged'),
        'draft',
      ])
      expect(result.problems.map(({ code }) => code)).toEqual(
        Array.from({ length: 5 }, () => 'target-untranslated'),
      )
    },
  )

  it('says why a file without a segment brings nothing', () => {
    expect(taken({ edit: () => [] })).toMatchObject({ same: true, codes: ['segments-none'] })
  })

  it('takes what went out as a machine’s and was confirmed there for done', () => {
    const sent = changed(translated(), 1, { state: 'machine' })
    expect(taken({ sent, edit: write(1, { state: 'done' }) }).records[1]?.state).toBe('done')
  })

  it('brings what translators wrote beside their words', () => {
    const sent = translated(ten, 'missing')
    const units = exportUnits('faqs', { ...sent, label: () => '' })
    const file = writeXliff12({ ...about, sourceRevision: 1, units }).replace(
      '<note from="concord">',
      '<note from="translator">Which ten?</note><note from="concord">',
    )
    const reading = readExchange(new TextEncoder().encode(file))
    const sides = { reading, sent, here: sent, publications: [], about, stamp, terms: [] }
    expect(mergeImport('faqs', { ...sides, overwrite: false }).remarks).toEqual([
      { segment: sent.records[0]?.id, text: 'Which ten?' },
    ])
  })

  it('marks what the tool’s machine filled in, and keeps it from a person’s words', () => {
    const machine = { target: ['Dix.'], state: 'machine' as const }
    const sent = translated(ten, 'missing')
    expect(taken({ sent, edit: write(1, machine) }).records[1]).toMatchObject(machine)
    const refused = taken({ edit: write(1, machine) })
    expect(refused).toMatchObject({ same: true, problems: [{ code: 'machine-over-person' }] })
    expect(refused.outcomes[1]).toBe('refused')
  })

  it('reports a broken tag and an unknown segment, and has the others ready', () => {
    const link: Inline = { code: 'link', id: '7', children: ['Dix'] }
    const result = taken({
      edit: (units) => [
        ...write(1, { target: [link] })(write(0, { target: ['Pourquoi ?'] })(units)),
        { id: 'answer-none-1', source: ['?'], target: ['!'], state: 'done' },
      ],
    })
    expect(result.outcomes).toEqual(['done', 'refused', 'unchanged', 'refused'])
    expect(result.codes).toEqual([
      `code-extra ${result.segments[1]?.id}`,
      'segment-unknown answer-none-1',
    ])
  })

  it('lets a mark be missing that was missing already, and no link', () => {
    const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
    const paragraph = { type: 'paragraph', children: [text('Ten', 1), text(' allies.')] }
    const source = { question: 'Why?', answer: { root: { type: 'root', children: [paragraph] } } }
    const sent = changed(translated(source), 1, { target: ['Dix alliés.'] })
    const edit = write(1, { target: ['Dix alliés !'] })
    expect(taken({ sent, here: sent, edit }).outcomes[1]).toBe('done')
    const marked = { code: 'bold' as const, id: '1', children: ['Dix'] }
    const whole = changed(sent, 1, { target: [marked, ' alliés.'] })
    expect(taken({ sent: whole, here: whole, edit }).codes[0]).toContain('code-missing')
  })

  it('for another content or language is not looked at further', () => {
    const other = taken({
      about: { ...about, targetLanguage: 'uk' },
      edit: write(1, { target: [] }),
    })
    expect(other).toMatchObject({ same: true, segments: [], codes: ['language-other'] })
  })
})

describe('a file for an older source', () => {
  const here = followed()
  const publications = [major]

  it('says so, and brings its words as outdated where the source was reworded', () => {
    const edit = (units: Unit[]) =>
      write(2, { target: ['L’Ukraine décide.'] })(write(1, { target: ['Dix.'] })(units))
    const result = taken({ here, publications, edit })
    expect(result.codes).toEqual(['revision-older'])
    expect(result.outcomes).toEqual(['unchanged', 'outdated', 'done'])
    expect(result.records[1]).toMatchObject({
      target: ['Dix.'],
      state: 'outdated',
      source: ['Eleven allies help every day.'],
      previousSource: ['Ten allies help every day.'],
      since: major.at,
    })
  })

  it('changes nothing where nothing was changed in it', () => {
    expect(taken({ here, publications })).toMatchObject({ same: true })
  })

  it('brings its words as they are where the update was minor', () => {
    const minor = { ...major, updateType: 'minor' as const }
    const now = { ...caughtUp('faqs', translated(), [minor]), source: eleven }
    const result = taken({ here: now, publications: [minor], edit: write(1, { target: ['Dix.'] }) })
    expect(result.records[1]).toMatchObject({ target: ['Dix.'], state: 'done' })
  })

  it('never replaces what was brought up to date here meanwhile', () => {
    const done = changed(here, 1, { state: 'done', previousSource: undefined })
    const result = taken({ here: done, publications, edit: write(1, { target: ['Dix.'] }) })
    expect(result).toMatchObject({ same: true, codes: ['revision-older', expect.anything()] })
    expect(result.codes[1]).toContain('target-newer')
  })

  it('tells what the source no longer has', () => {
    const shorter = { ...major, content: faq('Ukraine decides for itself.') }
    const now = { ...caughtUp('faqs', translated(), [shorter]), source: shorter.content }
    const result = taken({
      here: now,
      publications: [shorter],
      edit: write(1, { target: ['Dix.'] }),
    })
    expect(result.segments[1]).toMatchObject({ outcome: 'gone', words: 'Dix.' })
    expect(result.codes).toEqual(['revision-older', `segment-gone ${result.segments[1]?.id}`])
  })
})

describe('where somebody worked here since the export', () => {
  const sent = translated()
  const here = changed(sent, 1, { target: ['Ici.'], state: 'draft' })
  const edit = write(1, { target: ['Ailleurs.'] })

  it('their words stay where the file has the old ones', () => {
    expect(taken({ sent, here })).toMatchObject({ same: true, problems: [] })
  })
  it('both texts are shown where both were changed, and the file wins only if a person says so', () => {
    const result = taken({ sent, here, edit })
    expect(result.same).toBe(true)
    expect(result.segments[1]).toMatchObject({
      outcome: 'refused',
      words: 'Ailleurs.',
      here: 'Ici.',
    })
    const overwritten = taken({ sent, here, edit, overwrite: true })
    expect(overwritten.records[1]).toMatchObject({ target: ['Ailleurs.'] })
    expect(overwritten.problems).toEqual([])
  })
  it('the same words on both sides are no conflict', () => {
    const result = taken({ sent, here, edit: write(1, { target: ['Ici.'], state: 'done' }) })
    expect(result).toMatchObject({ problems: [], outcomes: ['unchanged', 'done', 'unchanged'] })
  })
  it('a text from the memory or a machine gives way to a person’s', () => {
    const missing = translated(ten, 'missing')
    for (const origin of ['memory', 'machine'] as const) {
      const filled = changed(missing, 1, { target: ['Ici.'], state: 'draft', origin })
      expect(taken({ sent: missing, here: filled, edit }).outcomes[1]).toBe('draft')
    }
  })
})

test('no word of a translator is lost without being told, whatever happened meanwhile', () => {
  const sentence = fc.constantFrom(
    'Ten allies.',
    'Two help.',
    'Why so?',
    'Peace now.',
    'It goes on.',
  )
  const source = fc.array(sentence, { minLength: 1, maxLength: 4 })
  const publications = fc.array(
    fc.record({
      paragraphs: source,
      updateType: fc.constantFrom('major' as const, 'minor' as const),
    }),
    { maxLength: 3 },
  )
  const property = fc.property(
    source,
    publications,
    fc.array(fc.nat(4), { maxLength: 3 }),
    fc.array(fc.nat(4), { maxLength: 3 }),
    (paragraphs, updates, outside, inside) => {
      const sent = translated(faq(...paragraphs))
      const published = updates.map(({ paragraphs, updateType }, index) => ({
        revision: index + 2,
        at: major.at,
        updateType,
        content: faq(...paragraphs),
      }))
      const source = published.at(-1)?.content ?? sent.source
      let here: Sides['here'] = { ...caughtUp('faqs', sent, published), source }
      for (const place of inside) here = changed(here, place, { target: ['Ici.'], state: 'draft' })
      const edit = (units: Unit[]) =>
        units.map((unit, place) =>
          outside.includes(place) ? { ...unit, target: [`Dehors ${place}.`] } : unit,
        )
      const { segments, records, problems } = taken({ sent, here, publications: published, edit })
      const kept = records.flatMap(({ target }) => target)
      for (const { id, words, outcome } of segments) {
        if (!words) continue
        const told = problems.some(({ segment }) => segment === id)
        expect([words, outcome, told || kept.includes(words)]).toEqual([words, outcome, true])
      }
      expect(segments.filter(({ words }) => words)).toHaveLength(
        sent.records.filter((_, place) => outside.includes(place)).length,
      )
      expect(records.map(({ id }) => id)).toEqual(here.records.map(({ id }) => id))
      for (const [place, { target }] of here.records.entries()) {
        if (target[0] === 'Ici.') expect(records[place]?.target).toEqual(['Ici.'])
      }
    },
  )
  fc.assert(property)
})
