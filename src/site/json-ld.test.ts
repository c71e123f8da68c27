import { frenchPage } from '../../tests/support/page-view'
import { asScript, jsonLdOf } from './json-ld'
import type { PageView } from './page-view'

const place = {
  site: 'https://site.example',
  siteName: 'Site',
  home: 'Pages',
  withdrawn: 'Withdrawn',
  card: 'https://site.example/fr/la-page/card.png',
  reference: () => 'FAQ nº 5 ci-dessous',
}
const graph = (view = frenchPage as Parameters<typeof jsonLdOf>[0]) =>
  jsonLdOf(view, place)['@graph']

describe('linked data', () => {
  test('says what the page says', () => {
    expect(graph()[0]).toMatchObject({
      '@type': ['WebPage', 'FAQPage'],
      '@id': 'https://site.example/fr/la-page',
      name: 'La page',
      inLanguage: 'fr',
      dateModified: '2024-07-03T07:30:00Z',
    })
  })
  test('has each question with its anchor, and the language it stands in', () => {
    expect(graph()[0]?.mainEntity).toMatchObject([
      {
        '@type': 'Question',
        url: 'https://site.example/fr/la-page#faq-2',
        position: 2,
        inLanguage: 'fr',
        acceptedAnswer: { text: 'Parce que FAQ nº 5 ci-dessous', inLanguage: 'fr' },
      },
      {
        position: 5,
        inLanguage: 'en',
        acceptedAnswer: { text: 'Because.\nStill.', inLanguage: 'en' },
      },
    ])
  })
  test('marks what a machine made and nobody confirmed', () => {
    const mark = 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource'
    expect(graph()[0]).not.toHaveProperty('digitalSourceType')
    const view = { ...(frenchPage as PageView), machineTranslated: true }
    expect(graph(view)[0]).toMatchObject({ digitalSourceType: mark })
    const [first, ...others] = view.faqs
    const faqs = first ? [{ ...first, machineTranslated: true }, ...others] : []
    expect(graph({ ...view, machineTranslated: false, faqs })[0]).toMatchObject({
      mainEntity: [{ acceptedAnswer: { digitalSourceType: mark } }, {}],
    })
  })
  test('names what a translation is made from', () => {
    expect(graph()[0]).toMatchObject({
      isBasedOn: 'https://site.example/en/page',
      translationOfWork: { '@id': 'https://site.example/en/page', inLanguage: 'en' },
    })
    expect(graph()[0]).not.toHaveProperty('workTranslation')
  })
  test('names the translations of a source', () => {
    const english = { ...frenchPage, language: 'en' as const }
    expect(graph(english)[0]).toMatchObject({
      workTranslation: [{ '@id': 'https://site.example/fr/la-page', inLanguage: 'fr' }],
    })
    expect(graph(english)[0]).not.toHaveProperty('isBasedOn')
  })
  test('leads from the list of pages to the page', () => {
    expect(graph()[1]).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: 'Pages', item: 'https://site.example/fr' },
        { position: 2, name: 'La page', item: 'https://site.example/fr/la-page' },
      ],
    })
  })
  test('claims no questions where there are none', () => {
    expect(graph({ ...frenchPage, faqs: [] })[0]).toMatchObject({ '@type': 'WebPage' })
  })
  test('cannot end the element it stands in', () => {
    const data = jsonLdOf({ ...frenchPage, title: '</script><script>alert(1)' }, place)
    expect(asScript(data)).not.toContain('</script')
    expect(JSON.parse(asScript(data))).toEqual(JSON.parse(JSON.stringify(data)))
  })
})

test('says when it was published first, by whom, and that it was withdrawn', () => {
  const withdrawal = { explanation: 'It no longer holds.', at: '2025-03-01T10:00:00.500Z' }
  const view = { ...frenchPage, firstPublished: '2024-01-01T00:00:00.000Z', withdrawal }
  expect(jsonLdOf(view, place)['@graph'][0]).toMatchObject({
    datePublished: '2024-01-01T00:00:00Z',
    creativeWorkStatus: 'Withdrawn',
    expires: '2025-03-01T10:00:00Z',
    publisher: { '@type': 'Organization', name: place.siteName },
  })
  expect(jsonLdOf(frenchPage, place)['@graph'][0]).not.toHaveProperty('creativeWorkStatus')
})
