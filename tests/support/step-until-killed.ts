/**
 * A process of its own that takes steps until it is killed: `STEP_IDS` are FAQs, `STEP_LIMIT` how
 * many steps at most. It saves, submits and withdraws, and publishes as a system, in turn; each
 * acknowledged step is a line: the FAQ's id and its revision. Run with `payload run`.
 */
import { createLocalReq, getPayload } from 'payload'
import config from '../../payload.config'
import { transition } from '../../src/workflow/payload/transition'

const payload = await getPayload({ config })
const ids = (process.env.STEP_IDS ?? '').split(',')
const { docs } = await payload.find({
  collection: 'users',
  where: { email: { equals: 'editor@example.org' } },
  overrideAccess: true,
})
const [editor] = docs
if (!editor) throw new Error('There is no editor.')

const save = (id: string, count: number, publishes: boolean) =>
  payload.update({
    collection: 'faqs',
    id,
    data: {
      question: `Text ${count} of ${process.pid}`,
      _status: publishes ? 'published' : 'draft',
    },
    draft: !publishes,
    depth: 0,
    context: { system: 'test' },
    overrideAccess: true,
  })
const step = async (id: string, event: string) =>
  transition(
    { collection: 'faqs', id, request: { event } },
    await createLocalReq({ user: { ...editor, collection: 'users' } }, payload),
  )

console.log('ready')
for (let count = 0; count < Number(process.env.STEP_LIMIT); count++) {
  const id = ids[count % ids.length] ?? ''
  const kind = Math.floor(count / ids.length) % 4
  const doc =
    kind === 0
      ? await save(id, count, false)
      : kind === 1
        ? await step(id, 'submit')
        : kind === 2
          ? await step(id, 'withdraw')
          : await save(id, count, true)
  console.log(`${id} ${doc.revision}`)
}
process.exit(0)
