/**
 * A process of its own that publishes a release until it is killed: `RELEASE_ID`, as the publisher of the tests. It says
 * `begin` before, and `done` once it is acknowledged. Run with `payload run`.
 */
import { createLocalReq, getPayload } from 'payload'
import config from '../../payload.config'
import { inTransaction } from '../../src/database/in-transaction'
import { publishRelease } from '../../src/releases/payload/publish'
import { findRelease } from '../../src/releases/payload/release-store'

const payload = await getPayload({ config })
const { docs } = await payload.find({
  collection: 'users',
  where: { email: { equals: 'publisher@example.org' } },
  overrideAccess: true,
})
const [publisher] = docs
if (!publisher) throw new Error('There is no publisher.')
const req = await createLocalReq({ user: { ...publisher, collection: 'users' } }, payload)

console.log('begin')
await inTransaction(req, async () => {
  const release = await findRelease(String(process.env.RELEASE_ID), req)
  if (!release) throw new Error('There is no such release.')
  await publishRelease(release, req)
})
console.log('done')
process.exit(0)
