import { checksFor } from '../checks/findings'
import type { TranslationRecord } from '../segments/record'
import { applyEdits, lengthOf, readDecisions, readTarget } from './segment-edits'
import { submitBlockers } from './submit-blockers'

const stamp = { by: 'claire', at: '2024-07-02T12:08:00.000Z' }
const record = (more: Partial<TranslationRecord> = {}): TranslationRecord => ({
  id: 'a',
  field: 'answer',
  source: ['Ten ', { code: 'link', id: '1', children: ['allies'] }],
  codes: {},
  target: [],
  state: 'missing',
  ...more,
})
const target = ['Dix ', { code: 'link' as const, id: '1', children: ['alliés'] }]
const outdated = record({
  target,
  state: 'outdated',
  previousSource: ['Nine allies'],
  since: '2024-07-01',
  formattingChanged: true,
})
const edit = (from: TranslationRecord, change: object) => {
  const { records, faults } = applyEdits([from], [{ id: 'a', ...change }], stamp)
  return faults[0] ?? records[0]
}

describe('work on a segment', () => {
  it('is a draft until it is confirmed, signed and dated', () => {
    expect(edit(record(), { target })).toMatchObject({ target, state: 'draft', ...stamp })
    expect(edit(record(), { target, state: 'done' })).toMatchObject({ state: 'done', ...stamp })
    expect(edit(record({ target, state: 'draft' }), { state: 'done' })).toMatchObject({
      target,
      state: 'done',
    })
  })

  it('of an outdated one still shows what changed, until it is confirmed', () => {
    const draft = edit(outdated, { target: ['Dix ! ', ...target] })
    expect(draft).toMatchObject({ state: 'draft', previousSource: ['Nine allies'] })
    const done = edit(outdated, { noChange: true })
    expect(done).toMatchObject({ state: 'done', origin: 'no-change', ...stamp })
    for (const field of ['previousSource', 'since', 'formattingChanged']) {
      expect(done).not.toHaveProperty(field)
    }
  })

  it('makes it missing again where the words are taken out', () => {
    expect(edit(outdated, { target: [] })).toMatchObject({ state: 'missing', target: [] })
  })

  it('by a machine never takes the place of a person’s words', () => {
    expect(edit(record(), { target, state: 'machine' })).toMatchObject({ state: 'machine' })
    const machine = record({ target, state: 'machine', origin: 'machine' })
    expect(edit(machine, { target: ['x ', ...target], state: 'machine' })).toMatchObject({
      state: 'machine',
    })
    for (const state of ['draft', 'done', 'outdated'] as const) {
      expect(edit(record({ target, state }), { target: ['x'], state: 'machine' })).toMatchObject({
        fault: 'of-a-person',
      })
    }
  })

  it('may leave a link out in a draft, and not when it is confirmed', () => {
    expect(edit(record(), { target: ['Dix'] })).toMatchObject({ state: 'draft' })
    expect(edit(record(), { target: ['Dix'], state: 'done' })).toMatchObject({
      fault: 'codes',
      codes: [{ fault: 'missing', code: 'link', id: '1' }],
    })
    expect(edit(record(), { target: [target[1], target[1]] })).toMatchObject({
      codes: [{ fault: 'doubled', code: 'link', id: '1' }],
    })
  })

  it('changes nothing where nothing is said', () => {
    expect(edit(outdated, { target })).toBe(outdated)
  })

  it('is refused for a segment that is not there, and tells every fault', () => {
    const { records, faults } = applyEdits(
      [record()],
      [
        { id: 'b', target: ['x'] },
        { id: 'a', state: 'done' },
      ],
      stamp,
    )
    expect(faults.map(({ segment, fault }) => [segment, fault])).toEqual([
      ['b', 'unknown-segment'],
      ['a', 'empty'],
    ])
    expect(records).toEqual([record()])
  })
})

describe('a target from outside', () => {
  it('is read as it is, without labels and empty strings', () => {
    const sent = ['Dix ', '', { code: 'reference', id: '2', label: 'FAQ #5' }]
    expect(readTarget(sent)).toEqual(['Dix ', { code: 'reference', id: '2' }])
    expect(lengthOf(readTarget(sent) ?? [])).toBe(5)
  })

  it.each<[string, unknown]>([
    ['text', 'Dix'],
    ['a number', [1]],
    ['an unknown code', [{ code: 'script', id: '1', children: [] }]],
    ['a link without children', [{ code: 'link', id: '1' }]],
    ['an id that is none', [{ code: 'break', id: '<' }]],
    [
      'a tree without end',
      Array.from({ length: 50 }).reduce<unknown[]>(
        (inside) => [{ code: 'bold', id: '1', children: inside }],
        [],
      ),
    ],
  ])('is not %s', (_, sent) => {
    expect(readTarget(sent)).toBeUndefined()
  })
})

describe('a false alarm', () => {
  const eleven = record({
    source: ['Eleven of 32 allies'],
    target: ['Onze des alliés'],
    state: 'draft',
  })
  const checks = checksFor([eleven], { from: 'en', to: 'fr', terms: [] })
  const decide = (from: TranslationRecord, change: object) => {
    const { records, faults } = applyEdits(
      [from],
      [{ id: 'a', ...change }],
      stamp,
      checks.findingsOf,
    )
    return { fault: faults[0], after: records[0] as TranslationRecord }
  }
  const reason = 'The number is said in the title.'
  const { after } = decide(eleven, { ignore: [{ check: 'numbers', reason }] })
  const open = (one: TranslationRecord) =>
    checks.findingsOf(one).flatMap(({ check, ignored }) => (ignored ? [] : [check]))

  it('is set aside with a reason, signed and dated', () => {
    expect(open(eleven)).toEqual(['numbers'])
    expect(checks.findingsOf(after)).toMatchObject([
      { check: 'numbers', severity: 'error', ignored: { reason, ...stamp } },
    ])
    expect(after).toMatchObject({ target: eleven.target, state: 'draft' })
  })
  it('stays so when the segment is confirmed, and no longer than its words stay', () => {
    expect(open(decide(after, { state: 'done' }).after)).toEqual([])
    expect(open(decide(after, { noChange: true }).after)).toEqual([])
    expect(open(decide(after, { target: ['Onze alliés'] }).after)).toContain('numbers')
    expect(open({ ...after, source: ['Eleven of 31 allies'] })).toEqual(['numbers'])
    expect(open({ ...after, target: ['Onze alliés'] })).toEqual(['numbers'])
  })
  it('comes back when the check finds something else in the same words', () => {
    const forbids = {
      id: 'ally',
      entries: [{ language: 'fr', term: 'alliés', status: 'forbidden' }],
    }
    const [more] = [checksFor([after], { from: 'en', to: 'fr', terms: [forbids as never] })]
    expect(more?.findingsOf(after).map(({ check, ignored }) => [check, Boolean(ignored)])).toEqual([
      ['numbers', true],
      ['forbidden-term', false],
    ])
  })
  it('can be taken back', () => {
    const back = decide(after, { ignore: [{ check: 'numbers', reason: null }] }).after
    expect(open(back)).toEqual(['numbers'])
    expect(back).not.toHaveProperty('ignored')
  })
  it('is none where nothing was found', () => {
    expect(decide(eleven, { ignore: [{ check: 'dates', reason }] }).fault).toEqual({
      segment: 'a',
      fault: 'nothing-found',
      check: 'dates',
    })
    expect(decide(record(), { ignore: [{ check: 'empty', reason }] }).fault).toBeDefined()
  })
  it('has a reason of 1 to 500 characters', () => {
    expect(readDecisions([{ check: 'numbers', reason: ' ok ' }])).toEqual([
      { check: 'numbers', reason: 'ok' },
    ])
    expect(readDecisions([{ check: 'numbers', reason: null }])).toHaveLength(1)
    for (const bad of ['', ' ', 'x'.repeat(501)]) {
      expect(readDecisions([{ check: 'numbers', reason: bad }])).toBe('reason-missing')
    }
    for (const bad of [{}, [{ check: 'all', reason }], [{ check: 'numbers' }], [null]]) {
      expect(readDecisions(bad)).toBeUndefined()
    }
  })
})

describe('what keeps a translation from being submitted', () => {
  const found = (...records: TranslationRecord[]) => {
    const pair = { from: 'en', to: 'fr', terms: [] } as const
    return submitBlockers({ ...pair, records }, checksFor(records, pair))
  }

  it('is counted: missing, outdated, by a machine', () => {
    const done = record({ target, state: 'done' })
    expect(found(done, record({ target, state: 'draft' }))).toEqual([])
    expect(found(done, record(), outdated, record({ target, state: 'machine' }))).toMatchObject([
      { code: 'segments-open', facts: { count: 3, missing: 1, outdated: 1, machine: 1 } },
    ])
  })

  it('is a copy of the source that nobody confirmed, however short', () => {
    const copy = (words: string, state: 'draft' | 'done') =>
      record({ source: [words], target: [words], state })
    expect(found(copy('Fees', 'draft'), copy('Annual Report', 'draft'))).toMatchObject([
      { code: 'segments-copied', facts: { count: 2, segments: '“Fees”, “Annual Report”' } },
    ])
    expect(found(copy('Fees', 'done'), copy('2024', 'draft'))).toEqual([])
  })

  it('is an error of the checks, unless it was set aside; never a warning', () => {
    const faulty = record({
      source: ['Ten of the 32 allies, who have met in Madrid and Vilnius, help'],
      target: ['Dix alliés aident'],
      state: 'draft',
    })
    expect(found(faulty)).toMatchObject([
      {
        code: 'segments-faulty',
        facts: { count: 1, segments: '“Ten of the 32 allies, who have met in Madrid and…”' },
      },
    ])
    const checks = checksFor([faulty], { from: 'en', to: 'fr', terms: [] })
    const ignore = [{ check: 'numbers' as const, reason: 'Said before.' }]
    const { records } = applyEdits([faulty], [{ id: 'a', ignore }], stamp, checks.findingsOf)
    expect(checks.findingsOf(records[0] as TranslationRecord).map((each) => each.severity)).toEqual(
      ['error', 'warning'],
    )
    expect(found(...records)).toEqual([])
  })

  it('is a draft in which a link is missing', () => {
    expect(found(record({ target: ['Dix'], state: 'draft' }))[0]).toMatchObject({
      code: 'segment-codes',
      facts: { segment: 'a', fault: 'missing', code: 'link', id: '1' },
    })
  })
})
