import { requestOf, story, takeBack, violated } from './made-story'

it('a comment that was lost, or is there twice', () => {
  const lost = story()
  lost.comment('rosa', 'page')
  lost.history.comments.pop()
  expect(violated(lost.end())).toEqual(['comment-lost'])
  const twice = story()
  twice.comment('rosa', 'page')
  twice.history.comments.push(...twice.history.comments.slice(-1))
  expect(violated(twice.end())).toEqual(['comment-twice'])
})

it('a comment of a step that was not taken', () => {
  const made = story()
  const request = made.step('rosa', 'page', 'approve')
  Object.assign(request, { outcome: 'refused', status: 422, got: { message: 'No.' } })
  takeBack(made, 8)
  expect(violated(made.end())).toEqual(['comment-without-step'])
})

it('a comment under another name', () => {
  const made = story()
  made.comment('rosa', 'page').who = 'paula'
  expect(violated(made.end())).toEqual(['comment-changed'])
})

it('a change note that was not kept', () => {
  const made = story()
  requestOf(made, 'publish', 1).sent.marks.note = ['qxzzzzz']
  expect(violated(made.end())).toEqual(['note-count'])
})

it('a comment that ends up open although it was resolved', () => {
  const made = story()
  const said = made.comment('rosa', 'page')
  made.history.requests.push({
    ...said,
    ...{
      n: 500,
      kind: 'resolve',
      sent: { marks: {}, comment: said.got.comment },
      got: { resolved: true },
    },
  })
  expect(violated(made.end())).toEqual(['resolve-lost'])
})
