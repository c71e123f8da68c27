/**
 * The newest version of a document is the one that was saved last, whatever the clock says.
 *
 * Fault: Payload tells versions apart by time alone. After the clock was set back, with two servers
 *   whose clocks differ, or within one millisecond, what was just saved and acknowledged is not the
 *   newest, and the next save is made over the one before it. It also takes a draft for newer than the
 *   published document by their times.
 * Upstream: not reported yet: docs/host-reports/payload-version-order.md
 * Since: payload 3.0
 * Remove when: versions have an order of their own.
 * Canary: tests/canaries/payload-versions.test.ts
 * Assertion: at start, the adapter must have `createVersion` and `updateOne`; tests/integration/clock.test.ts
 *   sets the clock back.
 */
import type { BaseDatabaseAdapter, DatabaseAdapterObj, PayloadRequest, Where } from 'payload'

export function keepVersionsInOrder<Adapter extends BaseDatabaseAdapter>(
  database: DatabaseAdapterObj<Adapter>,
): DatabaseAdapterObj<Adapter> {
  return {
    ...database,
    init: (args) => {
      const adapter = database.init(args)
      const { createVersion, updateOne } = adapter
      if (!createVersion || !updateOne) {
        throw new Error('The database adapter saves by other methods: see payload-version-order.ts')
      }

      adapter.createVersion = async function (this: Adapter, version) {
        const { collectionSlug: collection, parent: id, req } = version
        const updatedAt = await afterLast(this, {
          collection,
          id,
          updatedAt: version.updatedAt,
          req,
        })
        if (updatedAt === version.updatedAt) return createVersion.call(this, version)
        const versionData = { ...version.versionData, updatedAt }
        return createVersion.call(this, { ...version, updatedAt, versionData } as typeof version)
      } as typeof createVersion

      adapter.updateOne = async function (this: Adapter, update) {
        const { collection, id, data, req } = update
        const hasDrafts = Boolean(this.payload.collections[collection]?.config.versions?.drafts)
        if (!hasDrafts || id === undefined || typeof data.updatedAt !== 'string') {
          return updateOne.call(this, update)
        }
        const updatedAt = await afterLast(this, { collection, id, updatedAt: data.updatedAt, req })
        return updateOne.call(this, { ...update, data: { ...data, updatedAt } })
      } as typeof updateOne

      return adapter
    },
  }
}

type Saved = {
  collection: Parameters<BaseDatabaseAdapter['findVersions']>[0]['collection']
  id: number | string
  updatedAt: string
  req?: Partial<PayloadRequest>
}

/** The time of a save; where the last version is not older, the next millisecond after that. */
async function afterLast(
  adapter: BaseDatabaseAdapter,
  { collection, id, updatedAt, req }: Saved,
): Promise<string> {
  const where: Where = { and: [{ parent: { equals: id } }, { latest: { equals: true } }] }
  const { docs } = await adapter.findVersions({
    collection,
    where,
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    select: { updatedAt: true, parent: true },
    req,
  })
  const last = Date.parse(String(docs[0]?.updatedAt))
  return Date.parse(updatedAt) <= last ? new Date(last + 1).toISOString() : updatedAt
}
