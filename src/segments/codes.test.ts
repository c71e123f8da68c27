import { codeFaults } from './codes'
import type { Inline } from './unit'

const link = (id: string, ...children: Inline[]): Inline => ({ code: 'link', id, children })
const bold = (id: string, ...children: Inline[]): Inline => ({ code: 'bold', id, children })
const reference = (id: string): Inline => ({ code: 'reference', id })
const source = ['See ', bold('1', link('2', 'the treaty')), ' (', reference('3'), ').']

describe('the codes of a target', () => {
  it.each<[string, Inline[]]>([
    ['moved', [reference('3'), ' : ', link('2', 'le traité')]],
    ['nested otherwise', [link('2', bold('1', 'le traité')), reference('3')]],
    ['with a mark of its own', [bold('x1', 'Voir'), link('2', 'x'), reference('3')]],
  ])('may be %s', (_, target) => {
    expect(codeFaults(source, target)).toEqual([])
  })

  it.each<[string, string, Inline[]]>([
    ['missing', '2', ['le traité ', reference('3')]],
    ['doubled', '3', [link('2', 'x'), reference('3'), reference('3')]],
    ['unknown', '4', [link('2', 'x'), reference('3'), reference('4')]],
    ['changed', '3', [link('2', 'x'), link('3', 'y')]],
    ['unknown', 'x1', [link('2', 'x'), reference('3'), link('x1', 'mine')]],
    ['nested', '1', [bold('1', bold('x1', 'x')), link('2', 'x'), reference('3')]],
  ])('may not be %s (%s)', (fault, id, target) => {
    expect(codeFaults(source, target)).toEqual([expect.objectContaining({ fault, id })])
  })
  it('may lack a mark, unless the caller says that every code is needed', () => {
    const target = [link('2', 'x'), reference('3')]
    expect(codeFaults(source, target)).toEqual([])
    expect(codeFaults(source, target, [], () => true)).toEqual([
      { fault: 'missing', code: 'bold', id: '1' },
    ])
  })

  it('are compared in a moment, however many there are', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => reference(`r${index}`))
    expect(codeFaults(many, many)).toEqual([])
    expect(codeFaults([], many)).toHaveLength(100_000)
  })
})
