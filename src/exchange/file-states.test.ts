/** Every state that a file can give a segment, and what it is here. */
import { example } from '../../tests/support/exchange-example'
import { said2, said12, saidInPo } from './file-states'
import { readExchange } from './formats'
import { writeXliff12 } from './xliff-1.2'
import { writeXliff21 } from './xliff-2.1'

describe('XLIFF 1.2', () => {
  test.each<[string, string, 'yes' | 'no' | undefined, string, string]>([
    ['new', '', undefined, 'draft', 'none'],
    ['needs-translation', '', undefined, 'draft', 'none'],
    ['needs-adaptation', '', undefined, 'draft', 'none'],
    ['needs-l10n', '', undefined, 'draft', 'none'],
    ['needs-review-translation', '', undefined, 'draft', 'none'],
    ['needs-review-adaptation', '', undefined, 'draft', 'none'],
    ['x-whatever', '', undefined, 'draft', 'none'],
    ['', '', undefined, 'draft', 'none'],
    ['translated', '', undefined, 'done', 'translated'],
    ['translated', '', 'no', 'done', 'translated'],
    ['final', '', undefined, 'done', 'final'],
    ['signed-off', '', undefined, 'done', 'final'],
    ['', '', 'yes', 'done', 'final'],
    ['needs-review-translation', '', 'yes', 'done', 'final'],
    // Approved, and not begun: the words may be a translation, a copy is none.
    ['needs-translation', '', 'yes', 'done', 'none'],
    ['translated', 'leveraged-mt', undefined, 'machine', 'translated'],
    ['translated', 'mt-suggestion', undefined, 'machine', 'translated'],
    ['needs-review-translation', 'leveraged-mt', undefined, 'machine', 'none'],
    ['final', 'leveraged-mt', undefined, 'done', 'final'],
    ['translated', 'leveraged-mt', 'yes', 'done', 'final'],
    ['translated', 'fuzzy-match', undefined, 'draft', 'none'],
    ['translated', 'tm-suggestion', undefined, 'draft', 'none'],
    ['translated', 'exact-match', undefined, 'done', 'translated'],
    ['translated', 'id-match', undefined, 'done', 'translated'],
    ['translated', 'leveraged-tm', undefined, 'done', 'translated'],
    ['translated', 'leveraged-inherited', undefined, 'done', 'translated'],
    ['translated', 'rejected-inaccurate', undefined, 'draft', 'none'],
    ['final', 'rejected-grammar', undefined, 'draft', 'none'],
    ['needs-translation', 'x-outdated', undefined, 'outdated', 'none'],
  ])('%s %s, approved %s: %s (%s)', (state, qualifier, approved, wanted, certainty) =>
    expect(said12({ state, qualifier, approved })).toEqual({ state: wanted, certainty }),
  )

  test('the words of a machine’s suggestion, with nothing changed, are the machine’s', () => {
    const suggestion = (origin: string) =>
      `<target xml:lang="fr" state="translated">Nouveau</target><alt-trans origin="${origin}" match-quality="100"><target>Nouveau</target></alt-trans>`
    const state = (origin: string) => {
      const file = writeXliff12(example).replace(
        '<target xml:lang="fr" state="needs-translation"></target>',
        suggestion(origin),
      )
      const read = readExchange(new TextEncoder().encode(file))
      return read.file?.units.find(({ id }) => id === 'a.3')?.state
    }
    expect(state('Google MT')).toBe('machine')
    expect(state('our memory')).toBe('done')
  })

  test.each([
    ['<mrk mtype="seg" mid="1">Une.</mrk> <mrk mtype="seg" mid="2"/>', true],
    ['<mrk mtype="seg" mid="1">Une.</mrk>', true],
    ['<mrk mtype="seg" mid="1">Une.</mrk> <mrk mtype="seg" mid="2">Deux.</mrk>', false],
  ])('a sentence of a divided text that is empty leaves it open: %s', (target, incomplete) => {
    const file = writeXliff12(example).replace(
      /<target[^>]*state="needs-translation"><\/target>/,
      `<seg-source><mrk mtype="seg" mid="1">One of it.</mrk> <mrk mtype="seg" mid="2">Two of it.</mrk></seg-source><target state="translated">${target}</target>`,
    )
    const read = readExchange(new TextEncoder().encode(file))
    expect(read.asides?.get('a.3')?.incomplete).toBe(incomplete)
    expect(read.file?.units.find(({ id }) => id === 'a.3')?.state).toBe(
      incomplete ? 'draft' : 'done',
    )
  })
})

describe('XLIFF 2', () => {
  test.each<[string | undefined, string | undefined, string, string]>([
    [undefined, undefined, 'draft', 'none'],
    ['initial', undefined, 'draft', 'none'],
    ['initial', 'concord:machine', 'machine', 'none'],
    ['initial', 'concord:outdated', 'outdated', 'none'],
    ['initial', 'tool:mt', 'machine', 'none'],
    ['translated', undefined, 'done', 'translated'],
    ['translated', 'concord:machine', 'done', 'translated'],
    ['translated', 'tool:mt', 'machine', 'translated'],
    ['reviewed', 'tool:mt', 'done', 'final'],
    ['reviewed', undefined, 'done', 'final'],
    ['final', undefined, 'done', 'final'],
  ])('%s %s: %s (%s)', (state, subState, wanted, certainty) =>
    expect(said2({ state, subState })).toEqual({ state: wanted, certainty }),
  )

  test('a segment of the unit that is still the source’s, and not confirmed, leaves it open', () => {
    const file = writeXliff21(example).replace(
      /<segment id="s" state="translated">.*?<\/segment>/,
      '<segment state="final"><source>One of it.</source><target>Un.</target></segment><segment><source>Two of it.</source><target>Two of it.</target></segment>',
    )
    const read = readExchange(new TextEncoder().encode(file))
    expect(read.asides?.get('q')).toMatchObject({ incomplete: true, certainty: 'none' })
  })
})

test('PO says fuzzy, or nothing: words like the source’s are none by that', () => {
  expect(saidInPo({ fuzzy: true, ours: undefined })).toEqual({ state: 'draft', certainty: 'none' })
  expect(saidInPo({ fuzzy: true, ours: 'machine' }).state).toBe('machine')
  expect(saidInPo({ fuzzy: false, ours: undefined })).toEqual({ state: 'done', certainty: 'none' })
})
