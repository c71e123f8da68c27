import fc from 'fast-check'
import {
  type Doing,
  othersOf,
  pauseAfter,
  type Report,
  replyTo,
  reportFrom,
  requestsFor,
  silence,
  type Visit,
  visitAfter,
} from './presence'

const at = (second: number) => new Date(Date.UTC(2026, 10, 27, 14, 0, second))
const reporter = (person: string, tab = 'window-1') => ({
  ...{ key: `faqs:7:${person}:${tab}`, document: 'faqs:7', person, name: person.toUpperCase() },
  session: `session-of-${person}`,
})
const report = (doing: Doing, more: Partial<Report> = {}): Report => ({
  ...{ tab: 'window-1', doing, replies: [] },
  ...more,
})
const visit = (person: string, doing: Doing, second = 0, more: Partial<Report> = {}): Visit =>
  visitAfter(undefined, report(doing, more), reporter(person), at(second)).visit

describe('A report', () => {
  test('is taken as it is meant, without what else was sent', () => {
    const said = { tab: 'window-1', doing: 'writing', name: 'Somebody else', since: 'ever' }
    expect(reportFrom(said)).toEqual({ tab: 'window-1', doing: 'writing', replies: [] })
    const turn = { asks: 'request-1', replies: [{ to: 'request-2', says: 'not-now', more: 1 }] }
    expect(reportFrom({ ...said, ...turn })).toEqual({
      ...{ tab: 'window-1', doing: 'writing', asks: 'request-1' },
      replies: [{ to: 'request-2', says: 'not-now' }],
    })
  })

  test.each([
    [{ doing: 'writing' }, 'tab'],
    [{ tab: 'a', doing: 'writing' }, 'tab'],
    [{ tab: 'a b c d e f', doing: 'writing' }, 'tab'],
    [{ tab: ['window-1'], doing: 'writing' }, 'tab'],
    [{ tab: 'window-1' }, 'doing'],
    [{ tab: 'window-1', doing: 'sleeping' }, 'doing'],
    [{ tab: 'window-1', doing: 'reading', asks: 7 }, 'asks'],
    [{ tab: 'window-1', doing: 'reading', replies: 'no' }, 'replies'],
    [{ tab: 'window-1', doing: 'reading', replies: [null] }, 'replies'],
    [{ tab: 'window-1', doing: 'reading', replies: [{ to: 'request-1', says: 'yes' }] }, 'replies'],
  ])('%j is refused for its %s', (said, field) => {
    expect(reportFrom(said)).toMatchObject({ status: 422, field })
  })

  test('anything is taken or refused', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('tab', 'doing', 'asks', 'replies'), fc.anything()),
        (said) => {
          expect(reportFrom(said)).toBeDefined()
        },
      ),
    )
  })
})

describe('A visit', () => {
  test('keeps since when it does the same, and is written once in 20 seconds', () => {
    const first = visitAfter(undefined, report('writing'), reporter('anna'), at(0))
    expect(first).toMatchObject({ isDue: true, visit: { since: at(0) } })
    const soon = visitAfter(first.visit, report('writing'), reporter('anna'), at(19))
    expect(soon).toMatchObject({ isDue: false, visit: { since: at(0) } })
    const later = visitAfter(first.visit, report('writing'), reporter('anna'), at(20))
    expect(later).toMatchObject({ isDue: true, visit: { since: at(0), seenAt: at(20) } })
  })

  test.each<[string, Report]>([
    ['doing something else', report('reading')],
    ['a request', report('writing', { asks: 'request-1' })],
    ['a reply', report('writing', { replies: [{ to: 'request-1', says: 'not-now' }] })],
  ])('%s is written at once', (_, changed) => {
    const before = visit('anna', 'writing')
    expect(visitAfter(before, changed, reporter('anna'), at(1)).isDue).toBe(true)
  })

  test('begins anew after silence', () => {
    const before = visit('anna', 'writing')
    const back = visitAfter(before, report('writing'), reporter('anna'), at(silence / 1000))
    expect(back).toMatchObject({ isDue: true, visit: { since: at(60) } })
  })

  test('however often somebody reports the same, it is at most one write in 20 seconds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 200 }), (pauses) => {
        let kept: Visit | undefined
        let second = 0
        const written: number[] = []
        for (const pause of pauses) {
          second += pause
          const next = visitAfter(kept, report('reading'), reporter('anna'), at(second))
          if (!next.isDue) continue
          written.push(second)
          kept = next.visit
        }
        for (const [index, moment] of written.entries()) {
          expect(moment - (written[index - 1] ?? -20)).toBeGreaterThanOrEqual(20)
        }
      }),
    )
  })
})

describe('The others', () => {
  test('whoever writes stands first; windows of one’s own are there, this one is not', () => {
    const visits = [
      visit('anna', 'writing'),
      { ...visit('anna', 'reading', 3), ...reporter('anna', 'window-2') },
      visit('boris', 'writing', 5),
      visit('clara', 'reading', 1),
    ]
    const others = othersOf(visits, reporter('anna'), at(6))
    expect(others.map(({ name, isYou, doing }) => [name, isYou, doing])).toEqual([
      ['BORIS', false, 'writing'],
      ['CLARA', false, 'reading'],
      ['ANNA', true, 'reading'],
    ])
    expect(JSON.stringify(others)).not.toContain('session')
  })

  test('who was not heard of for a minute is not there', () => {
    const visits = [visit('boris', 'writing', 0)]
    expect(othersOf(visits, reporter('anna'), at(59))).toHaveLength(1)
    expect(othersOf(visits, reporter('anna'), at(60))).toEqual([])
  })

  test('two who are there hear of each other within seconds', () => {
    expect(pauseAfter([{ isYou: false }], report('reading'))).toBeLessThanOrEqual(5000)
    expect(pauseAfter([{ isYou: true }], report('reading'))).toBeGreaterThan(5000)
  })
})

describe('Taking turns', () => {
  const asking = othersOf(
    [visit('boris', 'reading', 0, { asks: 'request-b' })],
    reporter('anna'),
    at(1),
  )

  test('whoever writes is asked, until they replied', () => {
    expect(requestsFor(report('writing'), asking)).toHaveLength(1)
    expect(requestsFor(report('reading'), asking)).toEqual([])
    const replied = report('writing', { replies: [{ to: 'request-b', says: 'not-now' }] })
    expect(requestsFor(replied, asking)).toEqual([])
  })

  test('another window of one’s own asks nobody', () => {
    const own = asking.map((each) => ({ ...each, isYou: true }))
    expect(requestsFor(report('writing'), own)).toEqual([])
  })

  test('a reply is of this request, and who hands over counts', () => {
    const says = (person: string, said: 'handed-over' | 'not-now', to = 'request-b') =>
      visit(person, 'writing', 0, { replies: [{ to, says: said }] })
    const heard = (visits: Visit[]) =>
      replyTo('request-b', othersOf(visits, reporter('boris'), at(1)))
    expect(heard([says('anna', 'not-now', 'request-of-old')])).toBeUndefined()
    expect(heard([says('anna', 'not-now')])).toEqual({ name: 'ANNA', says: 'not-now' })
    const both = [says('anna', 'not-now'), says('clara', 'handed-over')]
    expect(heard(both)).toEqual({ name: 'CLARA', says: 'handed-over' })
    expect(replyTo(undefined, othersOf(both, reporter('boris'), at(1)))).toBeUndefined()
  })
})
