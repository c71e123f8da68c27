import type { EditionDocument } from '../content/edition'
import { changesOf } from './changes'

const page: EditionDocument = {
  ...{ id: 'page', contentId: 'page', language: 'en' },
  ...{ title: 'A page', lead: 'It leads here.', faqs: [] },
}

test('words that went and came, where they differ', () => {
  expect(changesOf('relations', page, { ...page, lead: 'It leads there.' })).toEqual([
    {
      field: 'lead',
      runs: expect.arrayContaining([
        { text: 'here', change: 'removed' },
        { text: 'there', change: 'added' },
      ]),
    },
  ])
})

test('structure is named without words; an empty list is as good as none', () => {
  const placed = { ...page, faqs: [{ number: 1, faq: 'one' }] }
  expect(changesOf('relations', page, placed)).toEqual([{ field: 'faqs' }])
  expect(changesOf('relations', page, { ...page, faqs: null })).toEqual([])
})

test('what is new says all that it says', () => {
  const fields = changesOf('relations', undefined, page).map(({ field }) => field)
  expect(fields).toEqual(['title', 'lead'])
})
