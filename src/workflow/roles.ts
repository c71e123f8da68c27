/**
 * Permissions by role and language (design, section 4). A person can have several roles; a person
 * without one can do nothing but log in. Being an admin gives no power over content.
 */
import { isTranslation } from '../content/edition'
import { idOf, type Reference } from '../content/reference'
import type { Language } from '../i18n/languages'

export const roles = ['editor', 'translator', 'reviewer', 'publisher', 'admin'] as const
export type Role = (typeof roles)[number]

/** Whether a role lets into the workplace: a translator has to read every source. */
const readsDrafts: Record<Role, boolean> = {
  editor: true,
  translator: true,
  reviewer: true,
  publisher: true,
  admin: true,
}

export type Person = {
  roles?: Role[] | null
  /** The languages in which a translator writes and a reviewer reviews. */
  languages?: Language[] | null
  /** Whether their rights over content are kept to `pages`; `page-scope.ts` says what that leaves. */
  onlyPages?: boolean | null
  pages?: readonly { value: Reference }[] | null
}

/** Whether a person has the same rights over content in two states of their account. */
export function sameRights(one: Person = {}, other: Person = {}): boolean {
  const rightsOf = ({ roles, languages, onlyPages, pages }: Person) =>
    [roles, languages, onlyPages && pages?.map(({ value }) => idOf(value))].join(';')
  return rightsOf(one) === rightsOf(other)
}

/** What the rules look at in an edition. */
export type Written = { language: Language; sourceLanguage?: Language | null }

/** Whether a person has one of these roles. */
export function has(person: Person | null | undefined, ...wanted: Role[]): boolean {
  return wanted.some((role) => person?.roles?.includes(role))
}

/**
 * Whether a person may read drafts and histories: with any role, for a translator has to read every
 * source.
 */
export function mayReadDrafts(person: Person | null | undefined): boolean {
  return has(person, ...roles.filter((role) => readsDrafts[role]))
}

/**
 * Whether a person may write an edition: editors source editions, translators what is in their own
 * languages.
 */
export function mayWrite(person: Person | null | undefined, edition: Written): boolean {
  if (has(person, 'editor') && !isTranslation(edition)) return true
  return has(person, 'translator') && Boolean(person?.languages?.includes(edition.language))
}

/**
 * Whether a person may create an edition: editors source editions; translations whoever may write
 * them, or an editor.
 */
export function mayCreate(person: Person | null | undefined, edition: Written): boolean {
  if (has(person, 'editor')) return true
  return isTranslation(edition) && mayWrite(person, edition)
}

/**
 * Whether a person may change structure: it belongs to the source edition, and there to its
 * editors.
 */
export function mayChangeStructure(person: Person | null | undefined, edition: Written): boolean {
  return has(person, 'editor') && !isTranslation(edition)
}

/**
 * Whether a person may review: reviewers in their own languages, source editions and translations
 * alike.
 */
export function mayReview(person: Person | null | undefined, edition: Written): boolean {
  return has(person, 'reviewer') && Boolean(person?.languages?.includes(edition.language))
}

/**
 * Whether a person may publish and unpublish, which are one power: it decides what the public sees.
 */
export function mayPublish(person: Person | null | undefined): boolean {
  return has(person, 'publisher')
}

/**
 * Whether a person may put releases together, and begin to take one back: whoever writes something, or
 * publishes it.
 */
export function mayRelease(person: Person | null | undefined): boolean {
  return has(person, 'editor', 'translator', 'publisher')
}

/**
 * Whether a person may edit the glossary. It stops translations; it is kept by those who write
 * sources or review.
 */
export function mayKeepGlossary(person: Person | null | undefined): boolean {
  return has(person, 'editor', 'reviewer', 'admin')
}

/** Whether a person may invite, change and remove accounts. */
export function mayManagePeople(person: Person | null | undefined): boolean {
  return has(person, 'admin')
}
