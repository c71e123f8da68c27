import type { Inline } from '../unit'
import { codeProblems } from './codes'
import { treeOf } from './inline'

const bold = (id: string, ...children: Inline[]): Inline => ({ code: 'bold', id, children })
const link = (id: string, ...children: Inline[]): Inline => ({ code: 'link', id, children })
const reference = (id: string): Inline => ({ code: 'reference', id })

const source = ['See ', bold('1', 'this ', link('2', 'treaty')), ' and ', reference('3')]

test('a translation may move and nest its codes as its language wants', () => {
  expect(codeProblems(source, [reference('3'), link('2', bold('1', 'Vertrag'))])).toEqual([])
})
test.each([
  ['missing', [bold('1', link('2', 'x'))], [{ code: 'code-missing', id: '3' }]],
  ['extra', [...source, reference('4')], [{ code: 'code-extra', id: '4' }]],
  ['doubled', [...source, reference('3')], [{ code: 'code-doubled', id: '3' }]],
  [
    'changed',
    [bold('1', link('2')), { code: 'break', id: '3' }],
    [{ code: 'code-changed', id: '3' }],
  ],
] as [string, Inline[], unknown][])('a code that is %s is reported', (_, target, problems) => {
  expect(codeProblems(source, target)).toEqual(problems)
})
test('a link inside a link is no link', () => {
  expect(codeProblems([link('1'), link('2')], [link('1', link('2'))])).toEqual([
    { code: 'code-nested', id: '2' },
  ])
})

describe('a row of tags becomes a tree', () => {
  const names = new Map([
    ['1', 'bold'],
    ['2', 'link'],
  ] as const)
  test('words next to each other are one', () => {
    expect(treeOf(['a', 'b', { open: '1' }, '', { close: '1' }], names).inlines).toEqual([
      'ab',
      bold('1'),
    ])
  })
  test.each([
    [
      'crossed',
      [{ open: '1' }, { open: '2' }, { close: '1' }, { close: '2' }],
      ['code-crossed 1', 'code-unclosed 2'],
    ],
    ['never closed', [{ open: '1' }, 'x'], ['code-unclosed 1']],
    ['never opened', ['x', { close: '2' }], ['code-unclosed 2']],
    ['used as a single one', [{ alone: '1' }], ['code-changed 1']],
    ['unheard of', [{ alone: '9' }], ['code-extra 9']],
  ])('tags that are %s are reported', (_, pieces, problems) => {
    const found = treeOf(pieces, names).problems
    expect(found.map(({ code, id }) => `${code} ${id}`)).toEqual(problems)
  })
})
