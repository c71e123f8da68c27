import { madeHistory } from './made-history.mjs'
import { story, violated } from './made-story'
import { checkLooks } from './order.mjs'

it('a write that stands before one that was acknowledged earlier', () => {
  const made = madeHistory()
  made.create('edith', 'page')
  made.save('edith', 'page', ['title'], { start: 500, end: 510 })
  made.save('erin', 'page', ['lead'], { start: 300, end: 310 })
  expect(violated(made.end())).toContain('real-time-order')
})

it('writes at the same time may stand in any order', () => {
  const made = madeHistory()
  made.create('edith', 'page')
  made.save('edith', 'page', ['title'], { start: 300, end: 600 })
  made.save('erin', 'page', ['lead'], { start: 200, end: 500 })
  expect(violated(made.end())).toEqual([])
})

const look = (revision: number | undefined, start: number) =>
  ({
    type: 'look',
    n: 99,
    who: 'edith',
    document: 'page',
    process: 0,
    start,
    end: start + 5,
    status: revision ? 200 : 404,
    revision,
    message: 'Not found',
  }) as const

it('an editor who reads an older draft than was acknowledged', () => {
  const made = story()
  made.history.looks.push(look(7, 10_000))
  expect(violated(made.end())).toEqual(['stale-look'])
})

it('an editor who reads what nobody has written yet, or finds nothing', () => {
  for (const [revision, property] of [
    [8, 'look-from-nowhere'],
    [undefined, 'draft-missing'],
  ] as const) {
    const made = story()
    made.history.looks.push(look(revision, 1))
    expect(violated(made.end())).toEqual([property])
  }
})

it('an editor who reads an old draft while it is being deleted, but not once that was acknowledged', () => {
  const step = (event: string, revision: number, start: number, end: number) => ({
    by: 'request',
    entry: { event, revision },
    cause: { n: revision, start, end, outcome: 'acknowledged' },
  })
  const steps = [step('create', 1, 0, 10), step('save', 2, 20, 30), step('delete', 2, 100, 200)]
  const found = (start: number) => {
    const history = { looks: [look(1, start)] }
    const explanation = { editions: new Map([['page', steps]]) }
    return checkLooks(history as never, explanation as never).map(({ property }) => property)
  }
  expect([50, 150, 300].map(found)).toEqual([['stale-look'], [], ['stale-look']])
})
