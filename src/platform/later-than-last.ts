/**
 * The newest version of a document is the one that was saved last, whatever the clock says. Payload
 * tells them apart by time alone: after the clock was set back, with two servers whose clocks
 * differ, or within one millisecond, what was just saved and acknowledged was not the newest, and
 * the next save was made over the one before it.
 */
import type { BaseDatabaseAdapter, DatabaseAdapterObj, Where } from 'payload'

export function laterThanLast<Adapter extends BaseDatabaseAdapter>(
  database: DatabaseAdapterObj<Adapter>,
): DatabaseAdapterObj<Adapter> {
  return {
    ...database,
    init: (args) => {
      const adapter = database.init(args)
      const create = adapter.createVersion
      adapter.createVersion = async function (this: Adapter, version) {
        const { collectionSlug: collection, parent, req } = version
        const where: Where = { and: [{ parent: { equals: parent } }, { latest: { equals: true } }] }
        const { docs } = await this.findVersions({
          collection,
          where,
          sort: '-updatedAt',
          limit: 1,
          pagination: false,
          select: { updatedAt: true, parent: true } as never,
          req,
        })
        const last = Date.parse(String(docs[0]?.updatedAt))
        const now = Date.parse(version.updatedAt)
        if (!(now <= last)) return create.call(this, version)
        const updatedAt = new Date(last + 1).toISOString()
        const versionData = { ...version.versionData, updatedAt }
        return create.call(this, { ...version, updatedAt, versionData } as typeof version)
      } as typeof create
      return adapter
    },
  }
}
