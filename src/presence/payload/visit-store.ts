/**
 * Where visits are kept: on MongoDB in a collection of its own that forgets by itself, so that all processes
 * see the same; on SQLite, where one process serves the site, in its memory. Neither takes part in the
 * transactions of a save, so no heartbeat waits for one, and no save for a heartbeat.
 */
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { ofProcess } from '../../host/next-separate-modules'
import { isHere, silence, type Visit } from '../presence'

export type VisitStore = {
  of: (document: string) => Promise<Visit[]>
  put: (visit: Visit) => Promise<void>
  remove: (which: Pick<Visit, 'key'> | Pick<Visit, 'person' | 'session'>) => Promise<void>
}

export function visitStore({ db }: Payload): VisitStore {
  const stores = ofProcess('presence', () => new WeakMap<object, VisitStore>())
  const known = stores.get(db)
  if (known) return known
  const { connection } = db as { connection?: MongooseAdapter['connection'] }
  const store = connection ? inCollection(connection) : inMemory()
  stores.set(db, store)
  return store
}

export function inMemory(): VisitStore {
  const documents = new Map<string, Map<string, Visit>>()
  let swept = new Date(0)
  /** Silent windows go, also those of documents that nobody opens again. */
  const sweep = (now: Date) => {
    if (now.getTime() - swept.getTime() < silence) return
    swept = now
    for (const [document, visits] of documents) {
      for (const visit of visits.values()) if (!isHere(visit, now)) visits.delete(visit.key)
      if (visits.size === 0) documents.delete(document)
    }
  }
  return {
    of: async (document) => [...(documents.get(document)?.values() ?? [])],
    put: async (visit) => {
      sweep(visit.seenAt)
      const visits = documents.get(visit.document) ?? new Map()
      documents.set(visit.document, visits.set(visit.key, visit))
    },
    remove: async (which) => {
      for (const visits of documents.values()) {
        for (const visit of visits.values()) {
          const isMeant =
            'key' in which
              ? visit.key === which.key
              : visit.person === which.person && visit.session === which.session
          if (isMeant) visits.delete(visit.key)
        }
      }
    },
  }
}

function inCollection(connection: MongooseAdapter['connection']): VisitStore {
  const visits = connection.collection<Visit & { _id: string }>('presence')
  let prepared: Promise<unknown> | undefined
  const ready = () => {
    prepared ??= Promise.all([
      visits.createIndex({ seenAt: 1 }, { expireAfterSeconds: silence / 1000 }),
      visits.createIndex({ document: 1 }),
    ]).catch((error: unknown) => {
      prepared = undefined
      throw error
    })
    return prepared
  }
  return {
    of: async (document) => visits.find({ document }, { projection: { _id: 0 } }).toArray(),
    put: async (visit) => {
      await ready()
      await visits.replaceOne({ _id: visit.key }, visit, { upsert: true })
    },
    remove: async (which) => {
      await visits.deleteMany('key' in which ? { _id: which.key } : which)
    },
  }
}
