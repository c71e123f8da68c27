import fc from 'fast-check'
import { type Inline, isCode, isPaired } from '../segments/unit'
import { fromMarkup, toMarkup } from './markup'

const source: Inline[] = [
  'See ',
  { code: 'link', id: '1', children: ['the ', { code: 'bold', id: '2', children: ['treaty'] }] },
  ' & ',
  { code: 'reference', id: '3', label: 'FAQ #5' },
  '.',
  { code: 'break', id: '4' },
  'End',
]

test('codes are tags with an id; what is not to be translated says so', () => {
  expect(toMarkup(source)).toBe(
    'See <a id="1">the <b id="2">treaty</b></a> &amp; <span id="3" translate="no">FAQ #5</span>.<br id="4">End',
  )
})

test('a machine may move codes, and write tags its own way', () => {
  const answer =
    '<span id="3" translate="no">FAQ #5</span> et <a id=\'1\'>le <b class="x" id="2">traité</b></a>.<br id="4"/>Fin'
  expect(fromMarkup(answer, source)).toEqual([
    { code: 'reference', id: '3' },
    ' et ',
    { code: 'link', id: '1', children: ['le ', { code: 'bold', id: '2', children: ['traité'] }] },
    '.',
    { code: 'break', id: '4' },
    'Fin',
  ])
})

test.each([
  ['loses one', 'Voir <a id="1">le <b id="2">traité</b></a> &amp; FAQ.<br id="4">Fin'],
  ['doubles one', `${toMarkup(source)}<br id="4">`],
  ['invents one', `${toMarkup(source)}<b id="9">x</b>`],
  ['changes its kind', toMarkup(source).replace('<b id="2">treaty</b>', '<i id="2">treaty</i>')],
  ['empties one', toMarkup(source).replace('treaty', '')],
  ['crosses two', toMarkup(source).replace('treaty</b></a>', 'treaty</a></b>')],
  ['does not close one', toMarkup(source).replace('</a>', '')],
  ['closes one too many', `${toMarkup(source)}</b>`],
  ['adds tags of its own', `<p>${toMarkup(source)}</p>`],
])('an answer that %s is of no use', (_, answer) => {
  expect(fromMarkup(answer, source)).toBeUndefined()
})

test('escapes are read whether or not the machine took them out', () => {
  expect(fromMarkup('A &amp; B &lt; 5 &#233;&#xE9;', ['x'])).toEqual(['A & B < 5 éé'])
  expect(fromMarkup('A & B < 5', ['x'])).toEqual(['A & B < 5'])
  expect(fromMarkup('Bonjour <name>', ['Hello <name>'])).toEqual(['Bonjour <name>'])
})

test('the space at both ends is the source’s', () => {
  expect(fromMarkup('mot', [' word '])).toEqual([' mot '])
  expect(fromMarkup(' mot', ['word'])).toEqual([' mot'])
})

test('what nobody changed is read back as it was', () => {
  // Text that has no "&" of an escape in it: see above.
  const text = fc
    .string({ minLength: 1 })
    .filter((words) => words.trim() !== '' && !/[&<]/.test(words))
  const { inlines } = fc.letrec<{ inlines: Inline[] }>((tie) => ({
    inlines: fc.array(
      fc.oneof(
        { maxDepth: 3 },
        text,
        fc.record({
          code: fc.constantFrom('bold' as const, 'italic' as const, 'link' as const),
          id: fc.constant(''),
          children: tie('inlines').map((children) => ['x', ...children] as Inline[]),
        }),
        fc.record({
          code: fc.constantFrom('reference' as const, 'break' as const),
          id: fc.constant(''),
        }),
      ),
      { maxLength: 5 },
    ),
  }))
  fc.assert(
    fc.property(inlines, (raw) => {
      const inlines = tidied(raw, { last: 0 })
      expect(fromMarkup(toMarkup(inlines), inlines)).toEqual(inlines)
    }),
  )
})

/** Ids in reading order, and no two texts side by side. */
function tidied(inlines: Inline[], count: { last: number }): Inline[] {
  const done: Inline[] = []
  for (const inline of inlines) {
    const before = done.at(-1)
    if (isCode(inline)) {
      count.last += 1
      const id = String(count.last)
      const inner = isPaired(inline) && { children: tidied(inline.children, count) }
      done.push({ ...inline, id, ...inner } as Inline)
    } else if (typeof before === 'string') done[done.length - 1] = before + inline
    else done.push(inline)
  }
  return done
}
