import fs from 'node:fs'
import { date, group, links, references, richText, slug, text, upload } from './fields'
import { editionCollections, fieldNames, headingOf, leavesOf, modelProblems } from './model'
import { titleOf } from './title'

describe('the content model', () => {
  test('has no problem of its own', () => {
    expect(modelProblems()).toEqual([])
  })

  test('lists the collections, those with pages first', () => {
    expect(editionCollections.slice(0, 1)).toEqual(['relations'])
    expect(editionCollections).toContain('faqs')
  })

  test('has a line for each file of the folder', () => {
    const files = fs.readdirSync('src/content/collections').map((file) => file.replace('.ts', ''))
    expect([...editionCollections].sort()).toEqual(files.sort())
  })

  test('has the fields in the order in which a reader meets them', () => {
    expect(fieldNames('faqs')).toEqual(['question', 'answer', 'learnMore'])
  })

  test('opens groups: each value has a place', () => {
    expect(leavesOf('relations').map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['title', 'image.media', 'image.alt', 'seo.description']),
    )
  })

  test('knows what a document is called, also without its collection', () => {
    expect([headingOf('relations'), headingOf('faqs')]).toEqual(['title', 'question'])
    expect(titleOf({ title: 'A page' })).toBe('A page')
    expect(titleOf({ question: 'Why?' })).toBe('Why?')
    expect(titleOf({})).toBeUndefined()
  })
})

describe('a model is refused where', () => {
  const presentation = 'placed' as const
  const heading = { title: text({ heading: true }) }
  test.each([
    [
      'no field is the heading',
      { a: { presentation, fields: { title: text() } } },
      'needs one text',
    ],
    [
      'two fields are',
      { a: { presentation, fields: { ...heading, name: text({ heading: true }) } } },
      'needs one text',
    ],
    [
      'a page has no address',
      { a: { presentation: 'page' as const, fields: heading } },
      'needs a slug',
    ],
    [
      'what has no page has an address',
      { a: { presentation, fields: { ...heading, slug: slug() } } },
      'no slug',
    ],
    [
      'one name has two kinds',
      {
        a: { presentation, fields: { ...heading, body: richText() } },
        b: { presentation, fields: { ...heading, body: links() } },
      },
      'b.body is links, elsewhere it is richText.',
    ],
    [
      'two pieces of structure have one name',
      { a: { presentation, fields: { ...heading, day: date(), image: group({ day: upload() }) } } },
      'two pieces of structure called day',
    ],
    [
      'a reference leads to no collection',
      { a: { presentation, fields: { ...heading, see: references('b') } } },
      'refers to b',
    ],
  ])('%s', (_, model, problem) => {
    expect(modelProblems(model).join()).toContain(problem)
  })
})
