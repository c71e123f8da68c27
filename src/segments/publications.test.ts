import { fromParagraphs } from '../content/rich-text'
import {
  behind,
  caughtUp,
  confirmationsDiffer,
  openDiffers,
  type SourcePublication,
  statesDiffer,
} from './publications'
import { blankRecord, type Records, type TranslationRecord } from './record'
import { segmentsOf } from './segments'

const faq = (...paragraphs: string[]) => ({
  question: 'Why?',
  answer: fromParagraphs(paragraphs.map((words) => [words])),
})
const publication = (
  revision: number,
  updateType: 'major' | 'minor',
  ...paragraphs: string[]
): SourcePublication => ({
  revision,
  at: `2024-0${revision}-01T00:00:00.000Z`,
  updateType,
  content: faq(...paragraphs),
})
const translated: Records = {
  sourceRevision: 1,
  records: segmentsOf('faqs', faq('Ten allies help.', 'Two.')).map((segment) => ({
    ...blankRecord(segment),
    target: [`[${segment.words}]`],
    state: 'done',
  })),
}
const follow = (...publications: SourcePublication[]) => caughtUp('faqs', translated, publications)
const states = ({ records }: Records) => records.map(({ state }) => state)

describe('following what the source published', () => {
  const typo = publication(2, 'minor', 'Ten allies help!', 'Two.')
  const news = publication(3, 'major', 'Eleven allies help!', 'Two.')
  const again = publication(4, 'minor', 'Eleven allies helped!', 'Two.')

  it('goes publication by publication, so that a minor one never passes for a major one', () => {
    expect(states(follow(typo))).toEqual(['done', 'done', 'done'])
    expect(follow(typo).records[1]?.source).toEqual(['Ten allies help!'])
    expect(states(follow(typo, news, again))).toEqual(['done', 'outdated', 'done'])
    expect(follow(typo, news, again)).toMatchObject({
      sourceRevision: 4,
      records: [{}, { since: news.at, source: ['Eleven allies helped!'] }, {}],
    })
  })

  it('comes to the same in one go or in several, in any order, once or twice', () => {
    const once = follow(typo, news, again)
    expect(caughtUp('faqs', follow(typo), [news, again])).toEqual(once)
    expect(follow(again, typo, news)).toEqual(once)
    expect(caughtUp('faqs', once, [typo, news, again]).records).toEqual(once.records)
  })

  it('is worth writing down only where a state changed', () => {
    expect(statesDiffer(translated.records, follow(typo).records)).toBe(false)
    expect(statesDiffer(translated.records, follow(news).records)).toBe(true)
  })
})

describe('a published translation', () => {
  const news = follow(publication(3, 'major', 'Eleven allies help.', 'Two.'))
  const outdated = news.records
  const inPublic = translated.records
  const none = { ...news, records: inPublic }

  it('is behind where its words are of an older source', () => {
    expect(behind(inPublic, news, outdated).map(({ id }) => id)).toEqual([outdated[1]?.id])
    expect(behind(inPublic, none, inPublic)).toEqual([])
  })

  it('is not behind any more once the very words in public were confirmed', () => {
    const confirm = (target: string) =>
      outdated.map((record) =>
        record.state === 'outdated'
          ? { ...record, target: [target], state: 'done' as const }
          : record,
      )
    expect(behind(inPublic, news, confirm('[Ten allies help.]'))).toEqual([])
    // Other words, confirmed but not published yet, help no reader.
    expect(behind(inPublic, news, confirm('[Eleven]'))).toHaveLength(1)
  })
})

describe('what the source no longer says', () => {
  const shorter = publication(3, 'major', 'Ten allies help.')
  const told = (...publications: SourcePublication[]) => {
    const now = follow(...publications)
    // The draft follows at once, with everything done: it is the published words that lag.
    return behind(translated.records, now, now.records).map(({ id, since }) => [id, since])
  }
  const two = translated.records[2]?.id

  it('is in the published translation until that is published anew', () => {
    expect(told(shorter)).toEqual([[two, shorter.at]])
    const anew = { sourceRevision: 3, records: follow(shorter).records }
    expect(behind(anew.records, caughtUp('faqs', anew, []), anew.records)).toEqual([])
  })

  it('counts from the update that took it out', () => {
    expect(told(shorter, publication(4, 'major', 'Ten allies help.'))).toEqual([[two, shorter.at]])
  })

  it('is nothing that a minor update took out, nor a later major one that did not', () => {
    const minor = publication(3, 'minor', 'Ten allies help.')
    expect(told(minor)).toEqual([])
    expect(told(minor, publication(4, 'major', 'Ten allies help.'))).toEqual([])
  })

  it('is nothing that is only elsewhere now, or that was put back', () => {
    expect(told(publication(3, 'major', 'Two.', 'Ten allies help.'))).toEqual([])
    expect(told(shorter, publication(4, 'major', 'Ten allies help.', 'Two.'))).toEqual([])
  })

  it('is nothing that had no translation yet', () => {
    const untranslated = translated.records.map((record) =>
      record.id === two ? { ...record, target: [], state: 'missing' as const } : record,
    )
    const now = caughtUp('faqs', { ...translated, records: untranslated }, [shorter])
    expect(behind(untranslated, now, now.records)).toEqual([])
  })

  it('is one notice beside the segment that was reworded', () => {
    const both = follow(publication(3, 'major', 'Eleven allies help.'))
    expect(behind(translated.records, both, both.records).map(({ state }) => state)).toEqual([
      'outdated',
      'done',
    ])
  })
})

describe('what a dashboard counts', () => {
  const records = (...states: TranslationRecord['state'][]) =>
    states.map((state, index) => ({ ...blank, id: `answer-${index}`, state }))
  const [blank = {} as TranslationRecord] = translated.records

  it.each([
    ['a segment that is new, also by a minor update', records('done', 'missing'), true],
    ['a done one less', records('done', 'done'), false],
  ])('differs by %s', (_, after, differs) => {
    expect(openDiffers(records('done'), after)).toBe(differs)
  })

  it('differs by one that is open and goes', () => {
    expect(openDiffers(records('done', 'outdated'), records('done'))).toBe(true)
  })
})

describe('what readers are told changes without a publication', () => {
  const before = follow(publication(2, 'major', 'Eleven allies help!', 'Two.')).records
  const changed = (change: object) =>
    before.map((record) => (record.state === 'outdated' ? { ...record, ...change } : record))

  it.each([
    ['“no change needed” is said', { state: 'done', origin: 'no-change' }, true],
    ['the same words are confirmed', { state: 'done' }, true],
    ['other words are confirmed', { state: 'done', target: ['Onze alliés.'] }, false],
    ['other words are drafted', { state: 'draft', target: ['Onze alliés.'] }, false],
    ['nothing happens', {}, false],
  ])('where %s', (_, change, expected) => {
    expect(confirmationsDiffer(before, changed(change))).toBe(expected)
  })

  it('where that is taken back', () => {
    const held = changed({ state: 'done', origin: 'no-change' })
    expect(confirmationsDiffer(held, changed({ state: 'draft' }))).toBe(true)
    expect(confirmationsDiffer(held, held)).toBe(false)
  })
})
