/** Who may come in at which door: Payload's access functions, each one question to `roles.ts`. */
import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { writeIntentOf } from '../../revision/payload/own-request'
import type { Written } from '../roles'
import {
  has,
  mayCreate,
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

export const createEdition: Access = ({ req, data }) => {
  const person = personOf(req)
  // Payload also asks without data, to know whether to show the button.
  if (!data) return has(person, 'editor', 'translator')
  return mayCreate(person, data as Written)
}

/**
 * Whoever may write an edition comes in, and a publisher to publish; what exactly they may do
 * there, the guard decides when it sees the write.
 */
export const updateEdition: Access = ({ req }) => {
  const person = personOf(req)
  // A step is for everybody in the house; who may take which, the state machine decides.
  const intent = writeIntentOf(req)
  const { kind, publicity } = intent
  const comesBack = intent.kind === 'restore' && intent.undoes !== undefined
  if (kind === 'step' || comesBack) return mayReadDrafts(person)
  if (mayPublish(person) && publicity !== 'save-draft') return true
  const either: Where[] = []
  if (has(person, 'editor')) either.push({ sourceLanguage: { exists: false } })
  if (has(person, 'translator')) either.push({ language: { in: person?.languages ?? [] } })
  return either.length > 0 && { or: either }
}

/**
 * What was ever public is unpublished, never deleted; a draft goes with those who may write it. Of what
 * they move to the trash, the rules there say why it cannot go: access could only say that it may not.
 */
export const deleteEdition: Access = ({ req, data }) => {
  const person = personOf(req)
  const intoTrash = Boolean((data as EditionDocument | undefined)?.deletedAt)
  const neverPublic: Where[] = intoTrash ? [] : [{ firstPublishedAt: { exists: false } }]
  const either: Where[] = []
  if (has(person, 'editor')) either.push({ sourceLanguage: { exists: false } })
  if (has(person, 'translator')) {
    either.push({
      language: { in: person?.languages ?? [] },
      sourceLanguage: { exists: true },
    })
  }
  return either.length > 0 && { and: [...neverPublic, { or: either }] }
}

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
