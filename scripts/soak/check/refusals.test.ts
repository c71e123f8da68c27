import { story, takeBack, violated } from './made-story'

const refusedWith = (status: number, revision: number) => {
  const made = story()
  const request = made.save('edith', 'page')
  takeBack(made, 8)
  Object.assign(request, {
    outcome: 'refused',
    status,
    got: { code: 'stale-revision', message: 'Somebody saved this.' },
  })
  request.sent.revision = revision
  return made
}

it('a conflict with nobody', () => {
  expect(violated(refusedWith(409, 8).end())).toEqual(['refused-for-nothing'])
  expect(violated(refusedWith(403, 8).end())).toEqual(['refused-for-nothing'])
})
it('a conflict with somebody', () => expect(violated(refusedWith(409, 7).end())).toEqual([]))
