import { fromParagraphs } from '../content/rich-text'
import { assembleTranslation, saysTheSame } from './assemble-translation'
import { blankRecord, type TranslationRecord } from './record'
import { type Content, segmentsOf } from './segments'

const translated = (source: Content): TranslationRecord[] =>
  segmentsOf('relations', source).map((segment) => ({
    ...blankRecord(segment),
    target: [`[${segment.words}]`],
    state: 'done',
  }))

describe('the words of a translation', () => {
  const source: Content = { title: 'A page', lead: 'It leads.', summary: null, body: null }

  it('are its own where the source says nothing', () => {
    const current: Content = {
      title: 'Une page',
      summary: 'Un résumé',
      body: fromParagraphs([['Un texte']]),
      seo: { title: 'Pour les moteurs' },
      image: { media: 'map', caption: 'Une légende' },
    }
    expect(
      assembleTranslation('relations', { source, current, records: translated(source) }),
    ).toMatchObject({
      title: '[A page]',
      lead: '[It leads.]',
      summary: 'Un résumé',
      body: current.body,
      seo: { title: 'Pour les moteurs' },
      image: { caption: 'Une légende' },
    })
  })

  it('are those of the records where the source says something', () => {
    const spoken = { ...source, summary: 'A teaser', body: fromParagraphs([['One.'], ['Two.']]) }
    const [title, summary] = translated(spoken)
    const records = [title, summary].filter((record) => record !== undefined)
    const current = { summary: 'Autre', lead: 'Vieux', body: fromParagraphs([['Vieux']]) }
    const fields = assembleTranslation('relations', { source: spoken, current, records })
    expect(fields).toMatchObject({ summary: '[A teaser]', lead: null })
    expect(fields.body?.root.children?.map(({ children }) => children)).toEqual([[], []])
  })

  it('stay as they are, to the last node, where they say the same already', () => {
    const text = fromParagraphs([['One.']])
    const records = translated({ ...source, body: text })
    const body = fromParagraphs([['[One.]']])
    const own = { root: { ...body.root, direction: 'rtl', version: 7 } }
    const fields = assembleTranslation('relations', {
      source: { ...source, body: text },
      current: { body: own },
      records,
    })
    expect(fields.body).toBe(own)
  })
})

describe('two texts', () => {
  const one = fromParagraphs([['See ', { faq: 'a' }, '.']])
  it.each([
    ['other words', fromParagraphs([['Sea ', { faq: 'a' }, '.']])],
    ['another reference', fromParagraphs([['See ', { faq: 'b' }, '.']])],
    ['another block', fromParagraphs([['See ', { faq: 'a' }, '.'], []])],
    ['nothing', null],
  ])('differ by %s', (_, other) => {
    expect(saysTheSame(one, other)).toBe(false)
    expect(saysTheSame(one, structuredClone(one))).toBe(true)
  })
})
