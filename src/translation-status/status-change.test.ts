import { statusChanges } from './status-change'
import { type RowEdition, rowOf, type StatusRow } from './status-row'

const at = new Date('2024-07-02T12:08:00.000Z')
const english: RowEdition = {
  id: '1',
  contentId: 'c',
  language: 'en',
  title: 'Why?',
  state: 'published',
}
const french = (open: number, outdated = 0): RowEdition => ({
  ...english,
  ...{ id: '2', language: 'fr', sourceLanguage: 'en', state: 'draft' },
  progress: { open, outdated },
})
const row = (...editions: RowEdition[]) => rowOf('faqs', [english, ...editions]) as StatusRow

test('a new content is missing in every language but its own', () => {
  const changes = statusChanges(null, row(), at)
  expect(changes.map(({ language }) => language)).not.toContain('en')
  expect(changes.find(({ language }) => language === 'fr')).toMatchObject({
    ...{ event: 'translation.changed', state: 'missing', edition: null, before: null },
  })
})

test('only the language that changed is told, with what it was', () => {
  expect(statusChanges(row(french(3)), row(french(2, 1)), at)).toMatchObject([
    {
      ...{ language: 'fr', edition: '2', state: 'outdated', open: 2, outdated: 1 },
      before: { state: 'in-translation', open: 3, outdated: 0 },
    },
  ])
})

test('what changed nothing tells nobody', () => {
  expect(statusChanges(row(french(3)), row(french(3)), at)).toEqual([])
})
