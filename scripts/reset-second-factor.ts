/** `npm run second-factor:reset -- ADDRESS`: takes the second factor of an account away, and ends its sessions. */
import { createLocalReq, getPayload, type SanitizedConfig } from 'payload'
import { factorOf, resetFactor } from '../src/accounts/payload/second-factors'
import { isEnrolled } from '../src/accounts/second-factor'

export async function script(config: SanitizedConfig): Promise<void> {
  const payload = await getPayload({ config })
  const code = await run(process.argv.at(-1) ?? '', payload)
  await payload.destroy()
  process.exit(code)
}

type Account = { id: string; name?: string | null }

async function run(
  address: string,
  payload: Awaited<ReturnType<typeof getPayload>>,
): Promise<number> {
  if (!address.includes('@')) {
    console.error('npm run second-factor:reset -- E-MAIL-ADDRESS')
    return 1
  }
  const req = await createLocalReq({ context: { system: 'operator' } }, payload)
  const email = address.toLowerCase().trim()
  const where = { email: { equals: email } }
  const account = (await payload.db.findOne({ collection: 'users', where, req })) as Account | null
  if (!account) {
    console.error(`There is no account with the address ${email}.`)
    return 1
  }
  if (!isEnrolled(await factorOf(account.id, req))) {
    console.error(`The account ${email} has no second factor.`)
    return 1
  }
  await resetFactor(account, req)
  console.log(`The second factor of ${email} was taken away, and its sessions have ended.`)
  return 0
}
