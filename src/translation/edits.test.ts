import { applyEdits, lengthOf, readTarget } from './edits'
import { obstacles } from './obstacles'
import type { TranslationRecord } from './record'

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

describe('what keeps a translation from being submitted', () => {
  const found = (...records: TranslationRecord[]) => obstacles({ from: 'en', to: 'fr', records })

  it('is counted: missing, outdated, by a machine', () => {
    const done = record({ target, state: 'done' })
    expect(found(done, record({ target, state: 'draft' }))).toEqual([])
    expect(found(done, record(), outdated, record({ target, state: 'machine' }))).toMatchObject([
      { code: 'segments-open', facts: { count: 3, missing: 1, outdated: 1, machine: 1 } },
    ])
  })

  it('is a draft in which a link is missing', () => {
    expect(found(record({ target: ['Dix'], state: 'draft' }))).toMatchObject([
      { code: 'segment-codes', facts: { segment: 'a', fault: 'missing', code: 'link', id: '1' } },
    ])
  })
})
