import { type EditionCollection, fieldsOf } from './model'
import { aboutTheEdition, type StoredField, storedFieldProblems } from './stored-fields'

const faq: StoredField[] = [
  { name: 'question', type: 'text' },
  { name: 'answer', type: 'richText' },
  {
    name: 'learnMore',
    type: 'array',
    flattenedFields: ['id', 'label', 'kind', 'address', 'content', 'key'].map((name) => ({
      name,
      type: 'text',
    })),
  },
  ...[...aboutTheEdition].map((name) => ({ name, type: 'text' })),
]
const problems = (fields: StoredField[], collection: EditionCollection = 'faqs') =>
  storedFieldProblems(collection, fields)

describe('what Payload stores of an edition', () => {
  test('is right where each field is in the model or known to be about the edition', () => {
    expect(problems(faq)).toEqual([])
  })

  test('may have no field that is neither: its edits would keep an approval', () => {
    expect(problems([...faq, { name: 'disclaimer', type: 'textarea' }])).toEqual([
      'faqs.disclaimer is stored, but not in the content model.',
    ])
  })

  test('has every field of the model', () => {
    expect(problems(faq.filter(({ name }) => name !== 'answer'))).toEqual([
      'faqs.answer is in the content model, but not stored.',
    ])
  })

  test('has each field as its kind is stored', () => {
    const [, ...others] = faq
    expect(problems([{ name: 'question', type: 'number' }, ...others])).toEqual([
      'faqs.question is text, but stored as number.',
    ])
  })

  test('may have nothing in a row or a group that the kind does not know', () => {
    const more = faq.map((field) =>
      field.name === 'learnMore'
        ? { ...field, flattenedFields: [{ name: 'hint', type: 'text' }] }
        : field,
    )
    expect(problems(more)).toEqual(['faqs.learnMore.hint is stored, but rows of links have none.'])
    const page = Object.entries(fieldsOf('relations')).map(([name]) => ({ name, type: 'group' }))
    expect(problems(page, 'relations')).toContain(
      'relations.image.alt is in the content model, but not stored.',
    )
  })

  test('may not be changed after the guard has seen it', () => {
    const [question, ...others] = faq
    const hooked = { name: 'question', ...question, type: 'text', hooks: { beforeChange: [1] } }
    expect(problems([hooked, ...others])).toEqual(['faqs.question has a beforeChange hook.'])
  })
})
