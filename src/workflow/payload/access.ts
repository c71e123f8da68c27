/** Who may come in at which door: Payload's access functions, each one question to `roles.ts`. */
import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import {
  has,
  mayKeepGlossary,
  mayManagePeople,
  mayPublish,
  mayReadDrafts,
  type Person,
} from '../roles'

type PersonRequest = { req: PayloadRequest }

export function personOf(req: PayloadRequest): Person | null {
  return req.user as Person | null
}

const published: Where = { _status: { equals: 'published' } }

/** Anonymous readers reach what is published and nothing else, whatever they ask. */
export const readEditions: Access = ({ req }) => mayReadDrafts(personOf(req)) || published

export const readVersions: Access = ({ req }) => mayReadDrafts(personOf(req))

export const anyRole: Access & FieldAccess = ({ req }: PersonRequest) =>
  mayReadDrafts(personOf(req))

export const editors: Access = ({ req }) => has(personOf(req), 'editor')

/** Those who answer for the words of all; whoever is checked by the glossary does not write it. */
export const glossaryWriters: Access = ({ req }) => mayKeepGlossary(personOf(req))

export const publishers: Access = ({ req }) => mayPublish(personOf(req))

/** Those who answer for what went public, and for the people who did it. */
export const auditLogReaders: Access = ({ req }) =>
  mayPublish(personOf(req)) || mayManagePeople(personOf(req))

export const admins: Access & FieldAccess = ({ req }: PersonRequest) =>
  mayManagePeople(personOf(req))

/** The admin panel is for people with a role. */
export const mayEnterAdmin = ({ req }: PersonRequest): boolean => mayReadDrafts(personOf(req))

/** Access of no client: what only rules write or read. The system, which overrides access, still can. */
export const nobody = (): boolean => false
