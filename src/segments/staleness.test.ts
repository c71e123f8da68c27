import fc from 'fast-check'
import type { RichTextNode } from '../content/rich-text'
import { caughtUp } from './publications'
import { blankRecord, progressOf, type TranslationRecord } from './record'
import { type Content, segmentsOf } from './segments'
import { follow, willChange } from './staleness'
import type { SegmentState } from './unit'

type Block = { type: string; words: string; format?: number }

const faq = (blocks: Block[], question = 'Why?'): Content => ({
  question,
  answer: {
    root: {
      type: 'root',
      children: blocks.map(
        ({ type, words, format = 0 }): RichTextNode => ({
          type,
          children: [{ type: 'text', text: words, format }],
        }),
      ),
    },
  },
})
const segmentsIn = (blocks: Block[]) => segmentsOf('faqs', faq(blocks))
const translated = (blocks: Block[], state: SegmentState = 'done'): TranslationRecord[] =>
  segmentsIn(blocks).map((segment) => ({
    ...blankRecord(segment),
    target: [`[${segment.words}]`],
    state,
  }))
const states = (records: TranslationRecord[]) => records.map(({ state }) => state)

/** Sentences that are not alike, each of its own words. */
const sentence = (number: number) =>
  `${['Alpha', 'Brother', 'Cinder', 'Dolphin', 'Ember', 'Forest', 'Glacier', 'Harbour', 'Island', 'Juniper'][number % 10]} ${'qwertyuiopas'.slice(number % 7, (number % 7) + 5)} number ${number * 7919}`

type Change =
  | { kind: 'move'; from: number; to: number }
  | { kind: 'insert'; at: number }
  | { kind: 'delete'; at: number }
  | { kind: 'edit'; at: number }
  | { kind: 'rewrite'; at: number }
  | { kind: 'format'; at: number }

const position = fc.nat(20)
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), from: position, to: position }),
  ...(['insert', 'delete', 'edit', 'rewrite', 'format'] as const).map((kind) =>
    fc.record({ kind: fc.constant(kind), at: position }),
  ),
) as fc.Arbitrary<Change>

/** What happened to each block, told by who made the changes; the rules have to find it out. */
type Traced = Block & { fate: 'kept' | 'edited' | 'new' }

function changed(blocks: Traced[], each: Change, serial: number): Traced[] {
  const list = [...blocks]
  const index = 'at' in each ? each.at % Math.max(1, list.length) : 0
  const block = list[index]
  if (each.kind === 'insert') {
    list.splice(index, 0, { type: 'paragraph', words: sentence(500 + serial), fate: 'new' })
  } else if (!block) {
    return list
  } else if (each.kind === 'move') {
    const [moved] = list.splice(each.from % list.length, 1)
    list.splice(each.to % (list.length + 1), 0, moved as Traced)
  } else if (each.kind === 'delete') {
    list.splice(index, 1)
  } else if (each.kind === 'edit') {
    const fate = block.fate === 'new' ? 'new' : 'edited'
    list[index] = { ...block, words: `${block.words} and more${serial}`, fate }
  } else if (each.kind === 'rewrite') {
    list[index] = { ...block, words: sentence(900 + serial), fate: 'new' }
  } else {
    list[index] = { ...block, format: 3, type: 'quote' }
  }
  return list
}

describe('a translation after a change of its source', () => {
  it('is outdated in exactly the segments whose words changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.array(change, { maxLength: 8 }),
        (count, changes) => {
          const before: Traced[] = Array.from({ length: count }, (_, index) => ({
            type: 'paragraph',
            words: sentence(index),
            fate: 'kept',
          }))
          const after = changes.reduce(changed, before)
          const records = follow(translated(before), segmentsIn(after))
          const byWords = new Map(
            segmentsIn(after).map(({ words }, index) => [words, records[index]]),
          )
          for (const { words, fate, format } of after) {
            const record = byWords.get(words)
            if (fate === 'kept') {
              expect(record).toMatchObject({ state: 'done', target: [`[${words}]`] })
              expect(record?.formattingChanged ?? false).toBe(format !== undefined)
            } else {
              // An edited one that also moved past another edited one may count as new.
              expect(['outdated', 'missing']).toContain(record?.state)
            }
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('keeps the target of an edited block, with what it was made from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), position, (count, at) => {
        const before: Traced[] = Array.from({ length: count }, (_, index) => ({
          type: 'paragraph',
          words: sentence(index),
          fate: 'kept',
        }))
        const index = at % count
        const after = changed(before, { kind: 'edit', at: index }, 1)
        const records = follow(translated(before), segmentsIn(after), {
          outdates: true,
          at: '2024-07-02T12:08:00.000Z',
        })
        expect(states(records).filter((state) => state === 'outdated')).toHaveLength(1)
        expect(records[index + 1]).toMatchObject({
          state: 'outdated',
          target: [`[${sentence(index)}]`],
          previousSource: [sentence(index)],
          since: '2024-07-02T12:08:00.000Z',
        })
      }),
    )
  })

  it('is not outdated by a minor update, and knows the new words', () => {
    const before = [{ type: 'paragraph', words: 'NATO suports Ukraine.' }]
    const after = [{ type: 'paragraph', words: 'NATO supports Ukraine.' }]
    const records = follow(translated(before), segmentsIn(after), { outdates: false })
    expect(states(records)).toEqual(['done', 'done'])
    expect(records[1]?.source).toEqual(['NATO supports Ukraine.'])
    // A major update that brings nothing else does not outdate it afterwards.
    expect(states(follow(records, segmentsIn(after)))).toEqual(['done', 'done'])
  })

  it('remembers what it was made from over several updates', () => {
    const at = (words: string) => segmentsIn([{ type: 'paragraph', words }])
    const first = translated([{ type: 'paragraph', words: 'Ten allies help.' }])
    const twice = follow(
      follow(first, at('Eleven allies help.'), { outdates: true, at: '2024-01-01' }),
      at('Eleven allies help now.'),
      { outdates: true, at: '2024-02-01' },
    )
    expect(twice[1]).toMatchObject({ previousSource: ['Ten allies help.'], since: '2024-01-01' })
    expect(progressOf(twice)).toMatchObject({ outdated: 1, done: 1, since: '2024-01-01' })
  })

  it('keeps the words of a short field that was rewritten altogether', () => {
    const [record] = follow(
      segmentsOf('faqs', { question: 'Why?' }).map((segment) => ({
        ...blankRecord(segment),
        target: ['Pourquoi ?'],
        state: 'done' as const,
      })),
      segmentsOf('faqs', { question: 'How long has it been?' }),
    )
    expect(record).toMatchObject({ state: 'outdated', target: ['Pourquoi ?'] })
  })

  it('has nothing to keep of a segment that was not translated', () => {
    const before = [{ type: 'paragraph', words: 'NATO supports Ukraine.' }]
    const after = [{ type: 'paragraph', words: 'NATO supported Ukraine.' }]
    const open = segmentsIn(before).map(blankRecord)
    expect(states(follow(open, segmentsIn(after)))).toEqual(['missing', 'missing'])
  })

  it('brings links along by what they mean, not by their place', () => {
    const link = (url: string, words: string): RichTextNode => ({
      type: 'link',
      fields: { linkType: 'custom', url },
      children: [{ type: 'text', text: words, format: 0 }],
    })
    const about = { type: 'text', text: 'Whoever wants to know more of this reads ', format: 0 }
    const segments = (...nodes: RichTextNode[]) =>
      segmentsOf('faqs', {
        answer: {
          root: { type: 'root', children: [{ type: 'paragraph', children: [about, ...nodes] }] },
        },
      })
    const [before] = segments(link('https://a.example/', 'one'), link('https://b.example/', 'two'))
    const record: TranslationRecord = {
      ...blankRecord(before as never),
      target: [
        { code: 'link', id: '2', children: ['deux'] },
        { code: 'link', id: '1', children: ['un'] },
      ],
      state: 'done',
    }
    const [swapped] = follow(
      [record],
      segments(link('https://b.example/', 'two'), link('https://a.example/', 'one')),
    )
    expect(swapped?.target).toEqual([
      { code: 'link', id: '1', children: ['deux'] },
      { code: 'link', id: '2', children: ['un'] },
    ])
    const [fewer] = follow([record], segments(link('https://b.example/', 'one two')))
    expect(fewer?.target).toEqual([{ code: 'link', id: '1', children: ['deux'] }, 'un'])
  })
})

describe('a source that gained a mark on the same words', () => {
  const withNodes = (...children: RichTextNode[]): Content => ({
    question: 'Why?',
    answer: { root: { type: 'root', children: [{ type: 'paragraph', children }] } },
  })
  const before = withNodes({ type: 'text', text: 'See the treaty.', format: 0 })
  const records = segmentsOf('faqs', before).map((segment) => ({
    ...blankRecord(segment),
    target: [`[${segment.words}]`],
    state: 'done' as const,
  }))
  const gained = (node: RichTextNode) =>
    segmentsOf(
      'faqs',
      withNodes({ type: 'text', text: 'See ' }, node, { type: 'text', text: '.', format: 0 }),
    )
  const treaty = { type: 'text', text: 'the treaty', format: 0 }
  const link = { type: 'link', fields: { url: 'https://nato.int' }, children: [treaty] }

  test.each([true, false])('a link is open until it is placed (major: %s)', (outdates) => {
    const followed = follow(records, gained(link), { outdates })
    expect(states(followed)).toEqual(['done', 'draft'])
    expect(followed[1]).toMatchObject({ formattingChanged: true, target: ['[See the treaty.]'] })
  })

  test('bold may be left out', () => {
    expect(states(follow(records, gained({ ...treaty, format: 1 })))).toEqual(['done', 'done'])
  })
})

describe('a link that comes and goes', () => {
  const inText = (...children: RichTextNode[]) =>
    segmentsOf('faqs', {
      question: 'Why?',
      answer: { root: { type: 'root', children: [{ type: 'paragraph', children }] } },
    })
  const words = (text: string): RichTextNode => ({ type: 'text', text, format: 0 })
  const link = { type: 'link', fields: { url: 'https://nato.int' }, children: [words('treaty')] }
  const plain = inText(words('See the treaty'))
  const linked = inText(words('See the '), link)
  const [question] = plain
  const made = (segments: ReturnType<typeof segmentsOf>, target: TranslationRecord['target']) =>
    segments.map((segment) => ({
      ...{ ...blankRecord(segment), state: 'done' as const },
      target: segment.id === question?.id ? ['Pourquoi ?'] : target,
    }))
  const answerOf = (records: readonly TranslationRecord[]) => records[1]

  test('leaves nothing open where the source is again what was translated', () => {
    const before = made(plain, ['Voir le traité'])
    const gained = follow(before, linked)
    expect(answerOf(gained)?.state).toBe('draft')
    expect(answerOf(follow(gained, plain))).toEqual(answerOf(before))
  })

  test('stands where it stood once the source has it again', () => {
    const before = made(linked, ['Voir le ', { code: 'link', id: '1', children: ['traité'] }])
    const lost = follow(before, plain)
    expect(answerOf(lost)).toMatchObject({ state: 'done', target: ['Voir le traité'] })
    expect(answerOf(follow(lost, linked))).toEqual(answerOf(before))
  })

  test('undoes nothing that somebody wrote meanwhile', () => {
    const lost = follow(
      made(linked, ['Voir le ', { code: 'link', id: '1', children: ['traité'] }]),
      plain,
    ).map((record) => ({ ...record, target: ['Lire le traité'] }))
    expect(answerOf(follow(lost, linked))).toMatchObject({
      ...{ state: 'draft', target: ['Lire le traité'] },
    })
  })
})

describe('what would change', () => {
  it('names reworded, added and removed segments, and nothing else', () => {
    const paragraph = (words: string) => ({ type: 'paragraph', words })
    const records = translated([sentence(1), sentence(2), sentence(3)].map(paragraph))
    const draft = segmentsIn([sentence(3), `${sentence(1)} and more`, sentence(7)].map(paragraph))
    expect(willChange(records, draft)).toEqual([
      { change: 'reworded', id: records[1]?.id, segment: draft[2] },
      { change: 'added', segment: draft[3] },
      { change: 'removed', id: records[2]?.id },
    ])
    expect(
      willChange(records, segmentsIn([sentence(2), sentence(3), sentence(1)].map(paragraph))),
    ).toEqual([])
  })
})

describe('a text that comes back', () => {
  const publish = (records: TranslationRecord[], ...updates: [string[], ('major' | 'minor')?][]) =>
    caughtUp(
      'faqs',
      { sourceRevision: 1, records },
      updates.map(([paragraphs, updateType = 'major'], index) => ({
        revision: index + 2,
        at: `2024-0${index + 2}-01T00:00:00.000Z`,
        updateType,
        content: faq(paragraphs.map((words) => ({ type: 'paragraph', words }))),
      })),
    )
  const blocks = ['Ten allies help.', 'It began in 2014.'].map((words) => ({
    type: 'paragraph',
    words,
  }))
  const [one = '', two = ''] = blocks.map(({ words }) => words)

  it.each<[string, [string[], ('major' | 'minor')?][]]>([
    ['reworded', [[['Eleven allies help.', two]], [[one, two]]]],
    [
      'reworded twice',
      [[['Eleven allies help.', two]], [['Twelve allies help.', two]], [[one, two]]],
    ],
    ['rewritten', [[['Something else altogether.', two]], [[one, two]]]],
    ['deleted', [[[two]], [[one, two]]]],
    [
      'deleted by a minor update',
      [
        [[two], 'minor'],
        [[one, two], 'minor'],
      ],
    ],
    [
      'reworded, and back by a minor update',
      [[['Eleven allies help.', two]], [[one, two], 'minor']],
    ],
    ['swapped with its neighbour', [[[two, one]], [[one, two]]]],
  ])('is what it was: %s', (_, updates) => {
    for (const state of ['done', 'draft'] as const) {
      const before = translated(blocks, state)
      expect(publish(before, ...updates).records).toEqual(before)
    }
  })

  it('keeps what was corrected while it was away by a minor update', () => {
    const away = publish(translated(blocks), [['Ten allies helped.', two], 'minor'])
    const corrected = away.records.map((record) => ({ ...record, target: ['Mieux.'] }))
    const back = caughtUp('faqs', { ...away, records: corrected }, [
      {
        revision: 9,
        at: '2024-09-01T00:00:00.000Z',
        updateType: 'minor',
        content: faq(blocks),
      },
    ])
    expect(back.records[1]).toMatchObject({ target: ['Mieux.'], state: 'done' })
  })

  it('has the translation of its own words, not of those between', () => {
    const away = publish(translated(blocks), [['Eleven allies help.', two]])
    const translatedAnew = away.records.map((record, index) =>
      index === 1 ? { ...record, target: ['Onze.'], state: 'done' as const } : record,
    )
    const update = (...words: string[]) => ({
      revision: 9,
      at: '2024-09-01T00:00:00.000Z',
      updateType: 'major' as const,
      content: faq(words.map((each) => ({ type: 'paragraph', words: each }))),
    })
    const back = caughtUp('faqs', { ...away, records: translatedAnew }, [update(one, two)])
    expect(back.records[1]).toMatchObject({ target: [`[${one}]`], state: 'done' })
    const again = caughtUp('faqs', back, [{ ...update('Eleven allies help.', two), revision: 10 }])
    expect(again.records[1]).toMatchObject({ target: ['Onze.'], state: 'done' })
  })
})

test.each(['Ten al\u00adlies help.', 'Ten\u00a0allies help.', 'Ten  allies\u200b help.'])(
  'what nobody sees outdates nothing: %j',
  (words) => {
    const before = translated([{ type: 'paragraph', words: 'Ten allies help.' }])
    const after = follow(before, segmentsIn([{ type: 'paragraph', words }]))
    expect(states(after)).toEqual(['done', 'done'])
  },
)

test('a wholly rewritten answer is outdated for its readers since its publication', () => {
  const at = '2024-08-01T00:00:00.000Z'
  const before = translated([{ type: 'paragraph', words: 'Ten allies help.' }])
  const rewritten = [{ type: 'paragraph', words: 'Quite another question arose meanwhile.' }]
  const after = follow(before, segmentsIn(rewritten), { outdates: true, at })
  expect(states(after)).toEqual(['done', 'missing'])
  expect(progressOf(after)).toMatchObject({ since: at })
  // A paragraph that was added takes nothing from anybody.
  const added = [{ type: 'paragraph', words: 'Ten allies help.' }, ...rewritten]
  const longer = follow(before, segmentsIn(added), { outdates: true, at })
  expect(progressOf(longer)).toMatchObject({ missing: 1, since: null })
})
