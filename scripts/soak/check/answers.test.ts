import { story, violated } from './made-story'

const refused = (status: number, message: string | undefined) => {
  const made = story()
  Object.assign(made.comment('rosa', 'page'), {
    outcome: status < 500 ? 'refused' : 'unknown',
    status,
    got: { message },
  })
  made.history.comments.pop()
  return made
}
const away = { type: 'fault', kind: 'database-kill', start: 0, end: 100_000 } as const

it('an error without words', () => {
  expect(violated(refused(500, 'Something went wrong.').end())).toEqual(['wordless-refusal'])
  expect(violated(refused(422, undefined).end())).toEqual(['wordless-refusal'])
  expect(violated(refused(500, 'Oh.').end())).toEqual(['server-error'])
  expect(violated(refused(401, 'Log in.').end())).toEqual(['logged-out'])
})

it('503 with words is right while the database is away, and only then', () => {
  const made = refused(503, 'The database cannot be reached. Nothing was saved; try again.')
  expect(violated(made.history)).toContain('refused-for-nothing')
  made.history.faults.push(away)
  expect(violated(made.end())).toEqual([])
})

it('503 is right while the reader’s own process was frozen or began anew, another error is not', () => {
  for (const [status, process, found] of [
    [503, 0, []],
    [503, 1, ['reader-error']],
    [500, 0, ['reader-error']],
  ] as const) {
    const made = story()
    const { start, end } = made.read('page', 8, { status, tokens: [] })
    made.history.faults.push({ type: 'fault', kind: 'freeze', process, start, end })
    expect(violated(made.end())).toEqual(found)
  }
})

it('a reader who gets an error, or nothing', () => {
  for (const status of [500, 503, null]) {
    const made = story()
    made.read('page', 8, { status, tokens: [] })
    expect(violated(made.history)).toContain('reader-error')
    made.history.faults.push(away)
    expect(violated(made.end())).toEqual([])
  }
})

it('an editor who gets no answer', () => {
  const made = story()
  made.save('edith', 'page', ['lead'], { outcome: 'unknown', process: 1 })
  expect(violated(made.history)).toContain('no-answer')
  made.history.faults.push({ type: 'fault', kind: 'kill', process: 0, start: 0, end: 100_000 })
  expect(violated(made.history)).toContain('no-answer')
  made.history.faults.push({ type: 'fault', kind: 'kill', process: 1, start: 0, end: 100_000 })
  expect(violated(made.end())).toEqual([])
})
