import { cleanTarget } from './clean-target'
import type { Inline } from './unit'

const bold = (...children: Inline[]): Inline => ({ code: 'bold', id: '1', children })
const link = (...children: Inline[]): Inline => ({ code: 'link', id: '2', children })
const title = (...target: Inline[]) => cleanTarget('relations', 'title', target)
const lead = (...target: Inline[]) => cleanTarget('relations', 'lead', target)
const body = (...target: Inline[]) => cleanTarget('relations', 'body', target)

describe('A target', () => {
  test('that is clean stays as it is', () => {
    const target: Inline[] = ['L’OTAN ', bold('et ', link('ses Alliés')), '\u00a0: oui.']
    expect(body(...target)).toEqual(target)
  })

  test.each([
    ['the indentation of a tool', title('\n        Retrait\n      '), ['Retrait']],
    ['a line break in a title', title('Une\nligne'), ['Une ligne']],
    ['the line end of an old Mac', body('Un\rdeux'), ['Un deux']],
    ['letters taken apart', body('E\u0301tats'), ['États']],
    ['a label of “Learn more”', cleanTarget('faqs', 'learnMore.a', ['a\tb ']), ['a b']],
    ['a lead of two lines', lead('Un\r\ndeux\n'), ['Un\ndeux']],
    ['nothing that can be seen', title('\u200b'), []],
    ['nothing, in bold', body('\u00a0', bold('\u200b')), []],
    [
      'nothing but a reference',
      body({ code: 'reference', id: '3' }),
      [{ code: 'reference', id: '3' }],
    ],
  ])('loses what does not belong into it: %s', (_, cleaned, expected) => {
    expect(cleaned).toEqual(expected)
  })

  test('keeps the spaces between its parts', () => {
    expect(body('See ', link(' the\u00ad treaty '), ' now. ')).toEqual([
      'See ',
      link(' the treaty '),
      ' now.',
    ])
  })

  test('keeps an isolate that a link closes', () => {
    expect(body('\u2068', link('NATO\u2069'))).toEqual(['\u2068', link('NATO\u2069')])
    expect(body('\u2068', link('NATO'))).toEqual([link('NATO')])
  })

  test('keeps the space after the last word while somebody types', () => {
    expect(cleanTarget('relations', 'title', ['Le '], { keepEnds: true })).toEqual(['Le '])
  })
})
