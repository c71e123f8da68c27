import type { TranslationRecord } from '../segments/record'
import { provenanceOf, sumsOf } from './provenance'

const at = '2026-11-02T10:00:00.000Z'
const record = (more: Partial<TranslationRecord>): TranslationRecord => ({
  ...{ id: 'title-1', field: 'title', source: ['Ten allies help.'], codes: {}, state: 'done' },
  ...{ target: ['Dix alliés aident.'], by: '7', at: '2026-11-02T10:05:00.000Z' },
  machine: { engine: 'DeepL', at, target: ['Dix alliés aident.'] },
  ...more,
})

test('what a person confirmed says who, after how long, and that it stayed', () => {
  expect(provenanceOf(record({}), 'fr')).toEqual({
    ...{ id: 'title-1', engine: 'DeepL', at, confirmation: 'unchanged', confirmedBy: '7' },
    ...{ confirmedAt: '2026-11-02T10:05:00.000Z', seconds: 300, wordsRemoved: 0, wordsAdded: 0 },
  })
})

test('what a person changed says how many words', () => {
  expect(provenanceOf(record({ target: ['Dix pays alliés aident'] }), 'fr')).toMatchObject({
    ...{ confirmation: 'edited', wordsRemoved: 0, wordsAdded: 1 },
  })
  expect(provenanceOf(record({ target: ['Dix membres aident.'] }), 'fr')).toMatchObject({
    ...{ wordsRemoved: 1, wordsAdded: 1 },
  })
})

test('what is still a machine’s was confirmed by nobody, whoever asked for it', () => {
  const found = provenanceOf(record({ state: 'machine', at }), 'fr')
  expect(found).toMatchObject({ confirmation: 'none' })
  expect(found).not.toHaveProperty('confirmedBy')
  expect(found).not.toHaveProperty('seconds')
})

test('what no machine was at has no such provenance', () => {
  const { machine: _, ...typed } = record({})
  expect(provenanceOf(typed, 'fr')).toBeUndefined()
})

test('a page is summed up, with the median of the times', () => {
  const { machine: _, ...typed } = record({})
  const times = ['10:01', '10:02', '11:00'].map((time) => `2026-11-02T${time}:00.000Z`)
  const confirmed = times.map((time) => record({ at: time }))
  const records = [typed, ...confirmed, record({ state: 'machine' })]
  expect(sumsOf(records, 'fr')).toEqual({
    ...{ segments: 5, byMachine: 4, unchanged: 3, edited: 0, unconfirmed: 1 },
    ...{ wordsRemoved: 0, wordsAdded: 0, medianMinutes: 2, engines: ['DeepL'] },
  })
  expect(sumsOf([], 'fr')).toMatchObject({ segments: 0, engines: [] })
  expect(sumsOf([typed], 'fr')).not.toHaveProperty('medianMinutes')
})
