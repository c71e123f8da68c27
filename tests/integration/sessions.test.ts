/** Sessions: who sees where an account is logged in, and who ends that. */
import { type Concord, startConcord } from '../support/concord'
import { codeOf } from '../support/releasing'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

type Session = { id: string; isOwn: boolean; ends: string }

const claims = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
    id: string
    sid: string
  }
const logIn = async (email: string) => {
  const data = { email, password: 'a-password-for-tests' }
  return String((await concord.payload.login({ collection: 'users', data })).token)
}
const isSomebody = async (token: string) =>
  Boolean((await concord.rest({ path: '/users/me', token })).body.user)

it('are listed and ended by their owner and administrators, one or all others', async () => {
  const email = 'editor@example.org'
  const desk = await concord.as('editor')
  const [phone, lost] = [await logIn(email), await logIn(email)]
  const { id } = claims(desk)
  const list = (token: string) => concord.rest({ path: `/users/${id}/sessions`, token })
  const end = (token: string, session?: string) =>
    concord.rest({ method: 'POST', path: `/users/${id}/sessions/end`, body: { session }, token })
  const listed = (await list(desk)).body.docs as unknown as Session[]
  expect(listed.map((each) => [each.id, each.isOwn]).sort()).toEqual(
    [
      [claims(desk).sid, true],
      [claims(phone).sid, false],
      [claims(lost).sid, false],
    ].sort(),
  )
  // Nobody else's, and nothing for a stranger.
  for (const by of ['publisher', 'visitor'] as const) {
    const token = await concord.as(by)
    expect([by, (await list(token)).status, (await end(token)).status]).toEqual([by, 403, 403])
  }
  expect((await concord.rest({ path: `/users/${id}/sessions` })).status).toBe(401)
  const unknown = await end(desk, 'unknown')
  expect([unknown.status, codeOf(unknown)]).toEqual([404, 'session-none'])
  expect((await end(desk, claims(lost).sid)).body).toEqual({ ended: 1 })
  expect([await isSomebody(lost), await isSomebody(phone)]).toEqual([false, true])
  expect((await end(phone)).body).toEqual({ ended: 1 })
  expect([await isSomebody(desk), await isSomebody(phone)]).toEqual([false, true])

  const admin = await concord.as('admin')
  expect((await list(admin)).body.docs).toMatchObject([{ id: claims(phone).sid, isOwn: false }])
  expect((await end(admin)).body).toEqual({ ended: 1 })
  expect([await isSomebody(phone), await isSomebody(admin)]).toEqual([false, true])
  expect((await end(admin)).body).toEqual({ ended: 0 })
  const { docs } = await concord.payload.find({
    collection: 'audit-log',
    where: { event: { equals: 'end-sessions' }, edition: { equals: String(id) } },
    sort: 'number',
    overrideAccess: true,
  })
  expect(docs).toMatchObject([
    { by: String(id), detail: { count: 1 } },
    { by: String(id), detail: { count: 1 } },
    { by: String(claims(admin).id), detail: { count: 1 } },
  ])
  const nobody = await concord.rest({ path: '/users/999999999/sessions', token: admin })
  expect(nobody.status).toBe(404)
})
