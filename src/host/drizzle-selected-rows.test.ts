import type { FlattenedField } from 'payload'
import { rowsNamed } from './drizzle-selected-rows'

const field = (name: string, more: object = {}) =>
  ({ name, type: 'text', ...more }) as unknown as FlattenedField
const rows = (name: string, ...flattenedFields: FlattenedField[]) =>
  field(name, { type: 'array', flattenedFields })

const to = field('to', { type: 'relationship', relationTo: ['a', 'b'] })
const fields = [
  field('title'),
  rows('links', field('label'), to),
  rows('words', field('word')),
  field('group', { type: 'group', flattenedFields: [rows('deep', to)] }),
]

test.each<[string, Parameters<typeof rowsNamed>[0], ReturnType<typeof rowsNamed>]>([
  [
    'rows with such a field are named field by field',
    { links: true },
    { links: { label: true, to: true } },
  ],
  ['… also within a group', { group: true }, { group: { deep: { to: true } } }],
  [
    '… and where a part of the group is named',
    { group: { deep: true } },
    { group: { deep: { to: true } } },
  ],
  [
    'other rows are selected as they were',
    { title: true, words: true },
    { title: true, words: true },
  ],
  ['what was named already stays', { links: { label: true } }, { links: { label: true } }],
  ['what is no field stays', { nothing: true }, { nothing: true }],
  ['where something is left out, everything is read', { title: false }, undefined],
  ['… within rows, too', { links: { label: false } }, undefined],
])('%s', (_, select, named) => expect(rowsNamed(select, fields)).toEqual(named))

test('a collection without such rows is asked as it was', () => {
  const select = { title: false } as const
  expect(rowsNamed(select, [field('title'), rows('words', field('word'))])).toBe(select)
})
