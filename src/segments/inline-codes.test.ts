import { treeOf } from './inline-codes'
import type { Inline } from './unit'

const bold = (id: string, ...children: Inline[]): Inline => ({ code: 'bold', id, children })

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
  test('tags that stand in each other without end are cut off, whatever their number', () => {
    const { inlines, problems } = treeOf(
      Array.from({ length: 200_000 }, () => ({ open: '1' })),
      names,
    )
    expect(JSON.stringify(inlines).length).toBeLessThan(2000)
    expect(problems[0]).toEqual({ code: 'code-nested', id: '1' })
  })
})
