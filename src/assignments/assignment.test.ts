import fc from 'fast-check'
import { canTranslateInto, dueFirst, isOverdue, mayAssign, nextReminder } from './assignment'
import { orderFrom } from './request'

const now = new Date('2026-11-27T12:00:00.000Z')
const hours = (count: number) => new Date(now.getTime() + count * 60 * 60_000).toISOString()

describe('who may assign', () => {
  const claire = { id: '1', roles: ['translator' as const], languages: ['fr' as const] }
  const rita = { id: '2', roles: ['reviewer' as const], languages: ['fr' as const] }

  test('those who plan give it to anybody, and take it from anybody', () => {
    for (const roles of [['editor'], ['publisher'], ['admin']] as const) {
      const person = { id: '9', roles: [...roles] }
      expect(mayAssign(person, { language: 'fr', to: '1', assigned: ['3'] })).toBe(true)
    }
    expect(mayAssign(rita, { language: 'fr', to: '1' })).toBe(true)
    expect(mayAssign(rita, { language: 'uk', to: '1' })).toBe(false)
  })

  test('translators take what nobody has, and give back what is theirs', () => {
    expect(mayAssign(claire, { language: 'fr', to: '1' })).toBe(true)
    expect(mayAssign(claire, { language: 'fr', assigned: ['1'] })).toBe(true)
    expect(mayAssign(claire, { language: 'fr', to: '1', assigned: ['3'] })).toBe(false)
    expect(mayAssign(claire, { language: 'fr', to: '3' })).toBe(false)
    expect(mayAssign(claire, { language: 'fr', assigned: ['3'] })).toBe(false)
    expect(mayAssign(claire, { language: 'uk', to: '1' })).toBe(false)
    expect(mayAssign(null, { language: 'fr' })).toBe(false)
  })

  test('work is for translators of the language alone', () => {
    expect(canTranslateInto(claire, 'fr')).toBe(true)
    expect(canTranslateInto(claire, 'uk')).toBe(false)
    expect(canTranslateInto(rita, 'fr')).toBe(false)
    expect(canTranslateInto({ roles: ['editor'], languages: ['fr'] }, 'fr')).toBe(false)
  })
})

describe('a date', () => {
  test('is told a day before, and when it has passed', () => {
    expect(nextReminder(hours(48), now)).toBe(hours(24))
    expect(nextReminder(hours(24), now)).toBe(hours(24))
    expect(nextReminder(hours(3), now)).toBe(hours(3))
    expect(nextReminder(hours(0), now)).toBeNull()
    expect(nextReminder(null, now)).toBeNull()
  })

  test('is told twice at most, whenever somebody looks', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 1000 }), (due) => {
        const told: string[] = []
        let at: string | null = nextReminder(hours(due), now)
        while (at) {
          told.push(at)
          at = nextReminder(hours(due), new Date(at))
        }
        expect(told.length).toBeLessThanOrEqual(2)
        expect(told).toEqual([...new Set(told)])
        expect(told.every((moment) => moment <= hours(due))).toBe(true)
      }),
    )
  })

  test('has passed in its very moment', () => {
    expect(isOverdue({ due: hours(0) }, now)).toBe(true)
    expect(isOverdue({ due: hours(1) }, now)).toBe(false)
    expect(isOverdue({}, now)).toBe(false)
  })

  test('the earliest comes first, and what has none keeps its order behind', () => {
    const work = [{ id: 1 }, { id: 2, due: hours(5) }, { id: 3 }, { id: 4, due: hours(1) }]
    expect(dueFirst(work).map(({ id }) => id)).toEqual([4, 2, 1, 3])
  })
})

describe('what a request says', () => {
  const contents = [{ kind: 'faqs', contentId: 'c' }]
  const given = (more: Record<string, unknown>) =>
    orderFrom({ language: 'fr', contents, assignee: '1', ...more }, now)

  test('is read; a content that is named twice is one', () => {
    expect(given({ due: hours(1), note: ' Soon. ', contents: [...contents, ...contents] })).toEqual(
      {
        ...{ language: 'fr', contents, assignee: '1', due: hours(1), note: 'Soon.' },
      },
    )
    expect(given({ assignee: 7 })).toMatchObject({ assignee: '7', due: null, note: null })
    expect(given({ assignee: undefined })).toMatchObject({ assignee: null })
  })

  test.each([
    [{ language: 'xx' }, 'language-unknown'],
    [{ contents: [] }, 'contents-missing'],
    [{ contents: 'all' }, 'contents-missing'],
    [{ contents: [null] }, 'content-not-here'],
    [{ contents: [{ kind: 'users', contentId: 'c' }] }, 'content-not-here'],
    [{ assignee: {} }, 'assignee-unknown'],
    [{ due: '2026-12-24' }, 'due-malformed'],
    [{ due: 5 }, 'due-malformed'],
    [{ due: hours(-1) }, 'time-past'],
    [{ note: 5 }, 'text-expected'],
  ])('%j is refused: %s', (more, code) => {
    expect(given(more)).toMatchObject({ code })
  })
})
