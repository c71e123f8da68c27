import fc from 'fast-check'
import { frenchPage, paragraph, words as text } from '../../tests/support/page-view'
import { escaped, markdownOf, type Words } from './markdown'
import type { PageView } from './page-view'

const words: Words = {
  questions: 'Questions',
  learnMore: 'En savoir plus',
  lastUpdated: ({ date, clock }) => `Mis à jour : ${date} ${clock}`,
  reference: ({ number }, _, link) => `${link(`FAQ nº ${number}`)} ci-dessous`,
  shownInLanguage: (language) => `En ${language}`,
  withdrawn: (date) => `Retiré le ${date}`,
  machineTranslated: { page: 'Page de la machine.', answer: 'Réponse de la machine.' },
  behind: (date) => ({ notice: `En retard depuis le ${date}.`, read: 'Lire l’original' }),
}
const written = (view: Partial<PageView> = {}) =>
  markdownOf({ ...frenchPage, ...view } as PageView, {
    site: 'https://site.example',
    timeZone: 'Europe/Brussels',
    words,
  })

describe('a page in Markdown', () => {
  test('says first what it is, where, and since when', () => {
    expect(written().split('\n').slice(0, 11)).toEqual([
      '---',
      'title: "La page"',
      'description: "En bref"',
      'language: fr',
      'url: https://site.example/fr/la-page',
      'last_updated: 2024-07-03T07:30:00Z',
      'alternates:',
      '  en: https://site.example/en/page',
      '  fr: https://site.example/fr/la-page',
      '  x-default: https://site.example/en/page',
      '---',
    ])
  })
  test('says what is behind its original, on the page and at each question', () => {
    const behind = { since: '2024-07-02T12:08:00.000Z', language: 'en' as const }
    const [first, ...others] = (frenchPage as PageView).faqs
    const faqs = first
      ? [{ ...first, behind: { ...behind, href: '/en/page#faq-2' } }, ...others]
      : []
    const notice = '> En retard depuis le 2 juillet 2024.'
    expect(written()).not.toContain(notice)
    expect(written({ behind }).split('\n')).toContain(notice)
    expect(written({ faqs })).toContain(
      `### 2. Pourquoi ?\n\n${notice} [Lire l’original](https://site.example/en/page#faq-2)\n`,
    )
  })
  test('says what a machine made and nobody confirmed, on the page and at the question', () => {
    const [first, ...others] = (frenchPage as PageView).faqs
    const faqs = first ? [{ ...first, machineTranslated: true }, ...others] : []
    expect(written()).not.toContain('de la machine.')
    expect(written({ machineTranslated: true })).toContain('\n> Page de la machine.\n')
    expect(written({ faqs })).toContain('### 2. Pourquoi ?\n\n> Réponse de la machine.\n')
  })
  test('has the questions with their numbers and anchors, in order', () => {
    expect(written()).toContain('<a id="faq-2"></a>\n\n### 2. Pourquoi ?')
    expect(written().indexOf('### 2.')).toBeLessThan(written().indexOf('### 5.'))
  })
  test('says where an answer is in another language', () => {
    expect(written()).toContain('### 5. Why?\n\n*En en*')
  })
  test('has whole addresses only', () => {
    expect(written()).toContain(
      'Parce que [FAQ nº 5](https://site.example/fr/la-page#faq-5) ci-dessous',
    )
    expect(written()).toContain(
      '- [Ailleurs](https://example.org/a)\n- [Ici](https://site.example/fr/autre)\n- Nulle part',
    )
    expect(written()).not.toMatch(/\]\([/#]/)
  })
  test('no bracket of an address ends its link', () => {
    const href = 'https://example.org/a_(b) c'
    const link: PageView['body'][number] = { type: 'link', href, children: [text('x')] }
    expect(written({ body: [paragraph(link)] })).toContain('[x](https://example.org/a_%28b%29%20c)')
  })
  test('keeps bold and italic around words, not around spaces', () => {
    const body = [paragraph(text('a '), text(' b ', { bold: true, italic: true }), text('c'))]
    expect(written({ body })).toContain('a  ***b*** c')
  })
  test('keeps lists in lists', () => {
    const item = (...children: Parameters<typeof paragraph>) =>
      ({ type: 'listitem', children }) as const
    const body: PageView['body'] = [
      {
        type: 'list',
        ordered: true,
        children: [
          item(text('one')),
          item(paragraph(text('two')), {
            type: 'list',
            ordered: false,
            children: [item(text('inner'))],
          }),
        ],
      },
    ]
    expect(written({ body })).toContain('1. one\n2. two\n   - inner')
  })
  test('keeps the first number of a list, and its items under it', () => {
    const item = (...children: Parameters<typeof paragraph>) =>
      ({ type: 'listitem', children }) as const
    const inner = { type: 'list', ordered: false, children: [item(text('inner'))] } as const
    const children = [
      item(text('nine'), { ...inner, children: [...inner.children] }),
      item(text('ten')),
    ]
    const body: PageView['body'] = [{ type: 'list', ordered: true, start: 9, children }]
    expect(written({ body })).toContain('9. nine\n   - inner\n10. ten')
  })
  test('keeps paragraphs of a quote and of an item apart', () => {
    const two = [paragraph(text('First part.')), paragraph(text('Second part.'))]
    const body: PageView['body'] = [
      { type: 'quote', children: two },
      { type: 'list', ordered: false, children: [{ type: 'listitem', children: two }] },
    ]
    const markdown = written({ body })
    expect(markdown).toContain('> First part.\n>\n> Second part.')
    expect(markdown).toContain('- First part.\n\n  Second part.')
  })
  test('keeps raised and lowered figures', () => {
    const body = [
      paragraph(text('10'), text('6', { raised: 'sup' }), text(' H'), text('2', { raised: 'sub' })),
    ]
    expect(written({ body })).toContain('10<sup>6</sup> H<sub>2</sub>')
  })
  test('makes no code of spaces at the start of a line', () => {
    const body = [paragraph(text('    Indented'), { type: 'linebreak' }, text('\t    too'))]
    expect(written({ body })).toContain('\n\nIndented\\\ntoo')
  })
  test('has one line for the title, whatever stands in it', () => {
    expect(written({ title: 'One\n  two' })).toContain('# One two\n')
  })
})

test.each([
  ['*not* _marked_', '\\*not\\* \\_marked\\_'],
  ['# no heading', '\\# no heading'],
  ['1. no list', '1\\. no list'],
  ['- no list', '\\- no list'],
  ['<b>', '\\<b\\>'],
  ['in 2024. Then', 'in 2024. Then'],
  ['line\n---', 'line\n\\---'],
  ['line\n===', 'line\n\\==='],
  ['~~~', '\\~~~'],
  ['line\n  ~~~~ no code', 'line\n  \\~~~~ no code'],
  ['AT&T &copy; &#65;', 'AT&T \\&copy; \\&#65;'],
])('text is never markup: %s', (given, expected) => expect(escaped(given)).toBe(expected))

test('escaping loses nothing', () => {
  fc.assert(
    fc.property(fc.string(), (given) => {
      expect(escaped(given).replace(/\\([\\`*_[\]<>&#+=.)~-])/g, '$1')).toBe(given)
    }),
  )
})
