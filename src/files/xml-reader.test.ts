import fc from 'fast-check'
import { Unreadable } from './problem'
import {
  characterFrom,
  elementIn,
  elementsBelow,
  elementsIn,
  readXml,
  textIn,
  type XmlElement,
} from './xml-reader'

const read = (text: string, options: Partial<Parameters<typeof readXml>[1]> = {}) =>
  readXml(text, { elements: 1000, ...options })
/** Runs a reader that must refuse, and says with what. */
const refused = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Unreadable) return error.problem
    throw error
  }
  return undefined
}

describe('a document', () => {
  test('is a tree of elements and words, with the line of each opening tag', () => {
    expect(read('<a>\n<b c="1"\n d="2">x<e/>y</b></a>')).toEqual({
      name: 'a',
      namespace: '',
      attributes: {},
      line: 1,
      children: [
        '\n',
        {
          name: 'b',
          namespace: '',
          attributes: { c: '1', d: '2' },
          line: 2,
          children: ['x', { name: 'e', namespace: '', attributes: {}, line: 3, children: [] }, 'y'],
        },
      ],
    })
  })
  test('has names without their prefixes, and attributes of its own and of XML alone', () => {
    const { name, namespace, attributes } = read(
      '<p:a xmlns:p="urn:p" xmlns:q="urn:q" b="1" q:c="2" xml:lang="fr" xml:space="preserve"/>',
    )
    expect({ name, namespace, attributes }).toEqual({
      name: 'a',
      namespace: 'urn:p',
      attributes: { b: '1', 'xml:lang': 'fr', 'xml:space': 'preserve' },
    })
  })
  test('says the same with CDATA, with references and without them; comments are nothing', () => {
    for (const text of ['<![CDATA[a & <b>]]>', 'a &amp; &lt;b&gt;', 'a &#38; <!-- x -->&#x3c;b>'])
      expect(textIn(read(`<a>${text}</a>`))).toBe('a & <b>')
  })
})

describe('a text that is no such document is refused, with its line', () => {
  test.each<[string, string, string, number]>([
    ['of words only', 'words', 'xml-broken', 1],
    ['of a comment only', '<!-- a -->\n', 'xml-broken', 2],
    ['with a tag left open', '<a>\n<b></a>', 'xml-broken', 2],
    ['with two documents in it', '<a/>\n<b/>', 'xml-broken', 2],
    ['with a prefix that nobody declared', '<p:a/>', 'xml-broken', 1],
    ['with an attribute twice', '<a b="" b=""/>', 'xml-broken', 1],
    ['with an entity of HTML', '<a>\n\n&nbsp;</a>', 'xml-broken', 3],
    ['with a character that XML forbids', '<a>\n&#1;</a>', 'xml-broken', 2],
    ['with a document type', '\n<!DOCTYPE a><a/>', 'xml-doctype', 2],
  ])('%s', (_, text, code, line) => {
    expect(refused(() => read(text))).toMatchObject({ code, line })
  })
  test('whatever it is, with a reason', () => {
    const parts = fc.constantFrom(
      ...[
        '<a>',
        '</a>',
        '<a/>',
        '<tu>',
        '</tu>',
        '<tu/>',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?x',
      ],
      ...['?>', '<', '>', '&', ';', '"', '=', 'x', ' ', '\n', '<!DOCTYPE a', '[', ']', ':', '\0'],
    )
    const taken: XmlElement[] = []
    const each = { names: ['tu'], take: (found: XmlElement) => taken.push(found) }
    const either = (text: string) => {
      let result: XmlElement | undefined
      const problem = refused(() => {
        result = read(text, { doctype: 'a', each })
      })
      expect(problem ? problem.code : result?.name).toMatch(/^(xml-|\w+$)/)
    }
    fc.assert(fc.property(fc.array(parts, { maxLength: 8 }), (all) => either(all.join(''))))
  })
})

describe('a document type', () => {
  test('of the format is passed over, in capitals too', () => {
    const { name } = read('<!DOCTYPE TMX SYSTEM "tmx14.dtd"><tmx/>', { doctype: 'tmx' })
    expect(name).toBe('tmx')
  })
  test.each([
    ['of another format', '<!DOCTYPE tmxx SYSTEM "x"><tmx/>'],
    ['with declarations in it', '<!DOCTYPE tmx SYSTEM "x" [<!ENTITY a "b">]><tmx/>'],
  ])('%s is refused', (_, text) => {
    expect(refused(() => read(text, { doctype: 'tmx' }))?.code).toBe('xml-doctype')
  })
})

describe('the limits', () => {
  const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth)
  const wide = (count: number) =>
    `<a ${Array.from({ length: count }, (_, index) => `b${index}=""`).join(' ')}/>`
  test.each<[string, string, string, number]>([
    ['depth', nested(100), nested(101), 100],
    ['attributes', wide(100), wide(101), 100],
    ['elements', `<a>${'<b/>'.repeat(999)}</a>`, `<a>${'<b/>'.repeat(1000)}</a>`, 1000],
  ])(
    '%s: the last that is allowed, and the first that is not',
    (what, allowed, excessive, limit) => {
      expect(read(allowed).name).toBe('a')
      expect(refused(() => read(excessive))).toMatchObject({
        code: 'xml-excessive',
        facts: { what, limit },
      })
    },
  )
})

describe('elements that are taken one after the other', () => {
  const takenFrom = (text: string) => {
    const found: { words: string; document: string }[] = []
    const take = (each: XmlElement, document: XmlElement) =>
      found.push({ words: textIn(each), document: document.name })
    return { root: read(text, { each: { names: ['tu'], take } }), found }
  }
  test('come as they end, with the document so far, and are not in the result', () => {
    const { root, found } = takenFrom('<tmx><header/><body><tu>1</tu> <tu>2</tu></body></tmx>')
    expect(found).toEqual([
      { words: '1', document: 'tmx' },
      { words: '2', document: 'tmx' },
    ])
    expect(elementIn(root, 'body')?.children).toEqual([' '])
    expect(elementIn(root, 'header')).toBeDefined()
  })
  test('are never the document itself: that is the result', () => {
    const { root, found } = takenFrom('<tu>1</tu>')
    expect(root).toMatchObject({ name: 'tu', children: ['1'] })
    expect(found).toEqual([])
  })
})

describe('elements of a name', () => {
  const root = read(
    '<a xmlns:o="urn:o"><b id="1"><b id="2"/></b><o:b id="3"/><c><b id="4"><d/></b></c></a>',
  )
  const ids = (found: XmlElement[]) => found.map(({ attributes }) => attributes.id)
  test('in an element are its children of the same namespace', () => {
    expect(ids(elementsIn(root, 'b'))).toEqual(['1'])
    expect(elementsIn(root).map(({ name }) => name)).toEqual(['b', 'c'])
    expect(elementIn(root, 'd')).toBeUndefined()
  })
  test('below an element are all, in the order of the document, also those in their like', () => {
    expect(ids(elementsBelow(root, 'b'))).toEqual(['1', '2', '4'])
  })
})

test.each([
  ['0001', '\u0001'],
  ['1F4A1', '💡'],
  ['d800', '\ud800'],
  ['110000', '\uFFFD'],
  ['-1', '\uFFFD'],
  ['', '\uFFFD'],
  ['words', '\uFFFD'],
])('the character of the code point %j is %j', (hex, character) => {
  expect(characterFrom(hex)).toBe(character)
})
