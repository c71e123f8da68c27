/**
 * How long the dashboard and the filtered lists take with 10,000 contents in four languages, beside
 * 100 in the same run (asked: at most twice as long). On an SQLite file of its own.
 */
import { getPayload, type Payload, type SanitizedConfig, type TypedUser } from 'payload'
import { inboxOf } from '../../src/workflow/payload/inbox'
import { isOnItsOwn, onDatabaseOfItsOwn, printRatios } from './database'
import { fill, type Person, person } from './editions'

const contents = { few: 100, many: 10_000 }
const rounds = 31

export async function benchDesk(config: SanitizedConfig): Promise<void> {
  if (!isOnItsOwn) return onDatabaseOfItsOwn('desk')
  const payload = await getPayload({ config })
  const user = await givenPerson(payload)
  await fill(payload, 0, contents.few)
  const few = await measure(payload, user, contents.few)
  await fill(payload, contents.few, contents.many)
  const many = await measure(payload, user, contents.many)
  printRatios(few, many)
}

async function givenPerson(payload: Payload): Promise<TypedUser> {
  const user = await payload.create({
    collection: 'users',
    data: { ...person, password: 'a-password-for-a-bench' },
    overrideAccess: true,
  })
  return { ...user, collection: 'users' } as TypedUser
}

/** @returns medians in milliseconds */
async function measure(
  payload: Payload,
  user: TypedUser,
  count: number,
): Promise<Record<string, number>> {
  // As the admin asks for a list: complete documents, and how many there are.
  const list = (where: object) => () =>
    payload.find({
      collection: 'faqs',
      where: where as never,
      draft: true,
      depth: 0,
      limit: 10,
      overrideAccess: false,
      user,
    })
  const state = (value: string) => ({ 'workflow.state': { equals: value } })
  const name = (who: Person) => ({ 'workflow.lastBy': { equals: who.name } })
  const asked: Record<string, () => Promise<unknown>> = {
    dashboard: () => inboxOf(user, payload),
    'list of all': list({}),
    'list by state': list(state('in-review')),
    'list of the published': list(state('published')),
    'list by state and language': list({
      and: [state('approved'), { language: { equals: 'fr' } }],
    }),
    'list by language': list({ language: { equals: 'ar' } }),
    'list by person': list(name(person)),
  }
  const medians: Record<string, number> = {}
  for (const [name, ask] of Object.entries(asked)) {
    // Warm, so that the first measurement does not pay for what the second one finds compiled.
    for (let round = 0; round < rounds; round++) await ask()
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now()
      await ask()
      times.push(performance.now() - begun)
    }
    const median = times.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN
    medians[name] = median
    console.log(`${count} contents in four languages, ${name}: ${median.toFixed(1)} ms`)
  }
  return medians
}
