/**
 * The readiness rules: what the site would be after a release, and what would be wrong with it. Errors
 * block, warnings are said and recorded. Each finding names the edition, and the field where there is one.
 *
 * Whether an edition is approved is no question of these rules: its own state machine answers it.
 */
import { hasImageWithoutAlt } from '../content/alternative-text'
import { emptyFields } from '../content/completeness'
import type { EditionDocument } from '../content/edition'
import { type EditionCollection, leavesOfKind } from '../content/model'
import { pointersOf } from '../content/references'
import { titleOf } from '../content/title'
import type { Language } from '../i18n/languages'
import type { MemberAction } from './release'

/** The findings by what they mean for the release. */
export const findingCodes = {
  /** An obligatory field says nothing. */
  'field-empty': 'error',
  /** A placement, link, teaser or cross reference leads to what is not there at all. */
  'points-at-nothing': 'error',
  /** The same to what readers will not be able to read. */
  'points-at-unpublished': 'error',
  /** A page that stays public shows or links to what this release takes away. */
  'left-without-target': 'error',
  /** A translation would be public before its source. */
  'source-not-public': 'error',
  /** A redirect to what readers will not be able to read. */
  'redirect-to-nothing': 'error',
  /** That an image needs no alternative text is somebody's decision. */
  'image-without-alt': 'warning',
  /** A translation that readers read stays behind its source, under its notice. */
  'language-behind': 'warning',
  /** A translation stays public whose source is taken away. */
  'translation-stays': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>
export type FindingCode = keyof typeof findingCodes

type Named = {
  collection: EditionCollection
  edition: string
  language: Language
  title: string
}
export type Finding = Named & {
  code: FindingCode
  severity: 'error' | 'warning'
  /** As Payload writes a path: `faqs.0.faq`. */
  field?: string
  facts?: Record<string, string>
}

/** An edition with what the release does to it, in the words that would go public. */
export type Candidate = {
  collection: EditionCollection
  edition: EditionDocument
  action: MemberAction
}

/** An edition that readers read now. */
export type PublicEdition = Named & {
  contentId: string
  sourceLanguage?: Language | null
  /** The content ids that its public words show or link to. */
  references: readonly string[]
}

export type Surroundings = {
  /** What the ids stand for at which candidates point; nothing where a document is gone. */
  targets: ReadonlyMap<string, { contentId: string; language: Language; title: string }>
  /** Of the candidates' contents, of what they point at, and of what refers to what is taken away. */
  publicEditions: readonly PublicEdition[]
  /** Addresses that were taken back and lead elsewhere: to which content. */
  redirects: readonly (Named & { to: string })[]
}

/** Everything that speaks against a release, or should be known; in the order of its members. */
export function findingsOf(candidates: readonly Candidate[], around: Surroundings): Finding[] {
  const site = siteAfter(candidates, around)
  return [
    ...candidates.flatMap((candidate) =>
      candidate.action.unpublish
        ? ofUnpublishing(candidate, around, site)
        : ofPublication(candidate, around, site),
    ),
    ...redirectsLeft(around, site),
  ]
}

/** Whether a finding keeps a release from going out; what does not is a warning. */
export function blocks({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity === 'error'
}

/** What an edition lacks by itself, wherever and however it is published. */
export function ownFindings(collection: EditionCollection, edition: EditionDocument): Finding[] {
  const about = { ...named(collection, edition) }
  const empty = emptyFields(collection, edition)
  const [image] = leavesOfKind(collection, 'upload').map(({ path }) => path.join('.'))
  return [
    ...empty.map((field) => finding('field-empty', about, { field })),
    ...(hasImageWithoutAlt(collection, edition)
      ? [finding('image-without-alt', about, { field: image })]
      : []),
  ]
}

/** In which languages readers can read each content, before and after. */
type Site = {
  before: ReadonlyMap<string, ReadonlySet<Language>>
  after: ReadonlyMap<string, ReadonlySet<Language>>
  members: ReadonlySet<string>
}

function siteAfter(candidates: readonly Candidate[], { publicEditions }: Surroundings): Site {
  const before = new Map<string, Set<Language>>()
  for (const { contentId, language } of publicEditions) add(before, contentId, language)
  const after = new Map([...before].map(([content, all]) => [content, new Set(all)]))
  for (const { edition, action } of candidates) {
    // What is withdrawn can still be read, under its notice.
    if (!action.unpublish) add(after, edition.contentId, edition.language)
    else if (action.unpublish.kind !== 'withdrawn') {
      after.get(edition.contentId)?.delete(edition.language)
    }
  }
  return { before, after, members: new Set(candidates.map(({ edition }) => edition.id)) }
}

function add(site: Map<string, Set<Language>>, contentId: string, language: Language): void {
  site.set(contentId, (site.get(contentId) ?? new Set()).add(language))
}

/** Where there is nothing in a reader's language, the source stands in. */
function canBeRead(
  site: Site['after'],
  contentId: string,
  ...inLanguages: (Language | null | undefined)[]
): boolean {
  const languages = site.get(contentId)
  return inLanguages.some((language) => language && languages?.has(language))
}

function ofPublication(
  { collection, edition, action }: Candidate,
  { targets, publicEditions }: Surroundings,
  { after, members }: Site,
): Finding[] {
  const about = named(collection, edition)
  const { contentId, language, sourceLanguage } = edition
  const findings = ownFindings(collection, edition)
  if (sourceLanguage && !canBeRead(after, contentId, sourceLanguage)) {
    findings.push(finding('source-not-public', about, { facts: { other: sourceLanguage } }))
  }
  for (const { id, field } of pointersOf(edition)) {
    const target = targets.get(id)
    if (!target) findings.push(finding('points-at-nothing', about, { field }))
    else if (!canBeRead(after, target.contentId, language, target.language)) {
      const facts = { target: target.title }
      findings.push(finding('points-at-unpublished', about, { field, facts }))
    }
  }
  if (!sourceLanguage && action.publish?.updateType === 'major') {
    const behind = publicEditions.filter(
      (each) =>
        each.contentId === contentId && each.language !== language && !members.has(each.edition),
    )
    findings.push(...behind.map((each) => finding('language-behind', each)))
  }
  return findings
}

function ofUnpublishing(
  { collection, edition, action }: Candidate,
  { targets, publicEditions }: Surroundings,
  { before, after, members }: Site,
): Finding[] {
  const about = named(collection, edition)
  const { contentId, language, sourceLanguage } = edition
  const findings: Finding[] = []
  const { kind, to } = action.unpublish ?? {}
  if (kind === 'redirect') {
    const target = targets.get(to ?? '')
    const leads =
      target && target.contentId !== contentId && (after.get(target.contentId)?.size ?? 0) > 0
    if (!leads) findings.push(finding('redirect-to-nothing', about))
  }
  if (kind === 'withdrawn') return findings
  for (const each of publicEditions) {
    const stays = !members.has(each.edition)
    if (stays && each.contentId === contentId && !sourceLanguage && each.language !== language) {
      findings.push(finding('translation-stays', each))
    }
    const source = sourceLanguage ?? language
    const loses =
      each.references.includes(contentId) &&
      canBeRead(before, contentId, each.language, source) &&
      !canBeRead(after, contentId, each.language, source)
    if (stays && loses && each.contentId !== contentId) {
      findings.push(finding('left-without-target', each, { facts: { target: about.title } }))
    }
  }
  return findings
}

/** Redirects of before that lead to what is taken away now. */
function redirectsLeft({ redirects }: Surroundings, { before, after }: Site): Finding[] {
  return redirects
    .filter(({ to }) => (before.get(to)?.size ?? 0) > 0 && !after.get(to)?.size)
    .map((redirect) => finding('redirect-to-nothing', redirect))
}

function named(collection: EditionCollection, edition: EditionDocument): Named {
  const { id, language } = edition
  return { collection, edition: id, language, title: titleOf(edition) ?? '' }
}

function finding(
  code: FindingCode,
  { collection, edition, language, title }: Named,
  more: { field?: string; facts?: Finding['facts'] } = {},
): Finding {
  return { code, severity: findingCodes[code], collection, edition, language, title, ...more }
}
