/**
 * A process of its own that saves often: `SAVER` is its name, `SAVE_IDS` the FAQs to save, each
 * `SAVES` times, all at once. Run with `payload run`; prints how many saves were acknowledged.
 */
import { getPayload } from 'payload'
import config from '../../payload.config'

const payload = await getPayload({ config })
const ids = (process.env.SAVE_IDS ?? '').split(',')
const saves = ids.flatMap((id) =>
  Array.from({ length: Number(process.env.SAVES) }, (_, index) =>
    payload.update({
      collection: 'faqs',
      id,
      data: { question: `${process.env.SAVER} ${index}`, _status: 'draft' } as never,
      draft: true,
      context: { system: 'test' },
      overrideAccess: true,
    }),
  ),
)
const done = await Promise.allSettled(saves)
for (const save of done) if (save.status === 'rejected') console.error(save.reason)
console.log(`acknowledged ${done.filter(({ status }) => status === 'fulfilled').length}`)
process.exit(0)
