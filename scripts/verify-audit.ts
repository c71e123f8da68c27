/** `npm run audit:verify`: says that the audit log is intact, or names the first broken entry. */
import { getPayload, type SanitizedConfig } from 'payload'
import { type AuditEntry, faultIn, genesis } from '../src/audit-log/chain'

const pageSize = 1000

export async function script(config: SanitizedConfig): Promise<void> {
  const payload = await getPayload({ config })
  let last: AuditEntry | undefined
  for (;;) {
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: { number: { greater_than: last?.number ?? 0 } },
      sort: 'number',
      limit: pageSize,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
    for (const entry of docs as unknown as AuditEntry[]) {
      const fault = faultIn(entry, last)
      if (fault) {
        console.error(`Broken: ${fault}.`)
        process.exit(1)
      }
      last = entry
    }
    if (docs.length < pageSize) break
  }
  // Whoever keeps the last hash elsewhere can tell later that nothing was cut off at the end.
  console.log(`Intact: ${last?.number ?? 0} entries. Last hash: ${last?.hash ?? genesis}`)
  await payload.destroy()
}
