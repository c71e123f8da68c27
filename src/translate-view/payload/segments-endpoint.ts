/**
 * `GET /api/{relations|faqs}/{id}/segments`: a translation segment by segment, beside its source
 * as it is published. `GET …/{id}/translation-memory?segment=ID`: what was translated before, for one of them.
 */

import type { PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import type { CheckName, Severity } from '../../checks/finding'
import { checksFor, type JudgedFinding } from '../../checks/findings'
import { findingMessage } from '../../checks/server/finding-message'
import { wordsNamed } from '../../checks/terms-in'
import { digestOf } from '../../content/digest'
import type { EditionCollection } from '../../content/model'
import { idOf } from '../../content/reference'
import { isLink } from '../../content/rich-text'
import { titleOf } from '../../content/title'
import type { Term, TermEntry } from '../../glossary/glossary'
import { glossaryOf } from '../../glossary/payload/glossary-terms'
import type { Language } from '../../i18n/languages'
import { languageOf } from '../../i18n/server/messages'
import { takingTurns } from '../../platform/yield-to-event-loop'
import { refuse } from '../../refusals/payload/refuse'
import { type Codes, sameInlines } from '../../segments/inline-nodes'
import { faqOf, type Label, labelled } from '../../segments/labels'
import { structureInForce, type TranslationRecord } from '../../segments/record'
import { type Segment, segmentsOf } from '../../segments/segments'
import { willChange } from '../../segments/staleness'
import {
  type StoredProgress,
  storedRecords,
  type TranslatedDocument,
} from '../../segments/translated-document'
import type { Inline, SegmentState, Unit } from '../../segments/unit'
import { type DiffRun, inlineDiff } from '../../segments/word-diff'
import type { Followed } from '../../translation/payload/current-records'
import { labelsOf, numbersOf } from '../../translation/payload/faq-numbers'
import { type MachineForEdition, machineFor } from '../../translation/payload/machine-for-edition'
import { mayWrite, requestedTranslation } from '../../translation/payload/requested-translation'
import { sourceDraft } from '../../translation/payload/source-editions'
import { structureMessage } from '../../translation/server/structure-message'
import { findInMemory } from '../../translation-memory/payload/translation-memory'
import { refusal } from '../refusals'
import { publishedTargets } from './published-targets'

export type SegmentsAnswer = {
  id: string
  collection: EditionCollection
  title: string | null
  language: Language
  sourceLanguage: Language
  /** To send back with PATCH: a save in between is a conflict. */
  revision: number
  /** Whether who asks may PATCH. */
  mayWrite: boolean
  /** The number of the FAQ on the page that shows it. */
  number: number | null
  source: {
    id: string
    title: string | null
    revision: number
    /** `draft`: this text of the source is not published yet. */
    status: 'published' | 'draft'
    /** Whether the source has a newer draft, with other words. */
    willChange: boolean
  }
  progress: StoredProgress
  /** What of the source's structure came in by itself last, in words; null where nothing did. */
  structure: string | null
  /** `why` says what is in the way, where it is set up. */
  machineTranslation: MachineForEdition['answer']
  segments: SegmentAnswer[]
  /** New segments that the source's draft brings. */
  coming: { source: Inline[]; note: string }[]
}

export type SegmentAnswer = Unit & {
  field: string
  kind: Segment['kind']
  note: string
  /** What the codes lead to, by id. */
  codes: Record<string, { url?: string; faq?: string; label?: string }>
  state: SegmentState
  /** What changed in the source since the target was made. */
  diff?: DiffRun[]
  formattingChanged: boolean
  by: string | null
  at: string | null
  origin: string | null
  /** Which machine it began with, when, and what people changed of that since. */
  machine?: { engine: string; at: string; edited: boolean; diff: DiffRun[] }
  since: string | null
  /** What readers have in its place, where that is other words or none, and the translation is public. */
  sincePublished?: DiffRun[]
  /** What the source's draft makes of it; `source` is empty where it is taken out. */
  willChange?: { source: Inline[]; diff: DiffRun[] }
  /** What the checks find; `ignored` was set aside as a false alarm. */
  findings: FindingAnswer[]
  /** The concepts of the glossary that the source names, with their words in both languages. */
  terms: TermAnswer[]
}

export type FindingAnswer = {
  check: CheckName
  severity: Severity
  /** In the language of who asks. */
  message: string
  ignored?: { by: string; at: string; reason: string }
}

export type TermAnswer = {
  id: string
  note?: string
  /** As the source may say it, where it does. */
  source: string[]
  entries: Pick<TermEntry, 'term' | 'status' | 'note'>[]
}

export const segmentsEndpoint = endpoint({
  path: '/:id/segments',
  method: 'get',
  docs: {
    topic: 'translations',
    summary: 'Reads a translation segment by segment, beside its source ([example](#segments)).',
    who: 'everybody with a role',
    answer: '200 `{ id, revision, mayWrite, source, progress, segments, coming, … }`',
    refusals: { 422: 'it is a source edition' },
  },
  handler: async (req) => {
    const { collection, translation, followed } = await requestedTranslation(req)
    return Response.json(await segmentsAnswer({ collection, translation, followed }, req))
  },
})

/** What both GET and PATCH answer. */
export async function segmentsAnswer(
  {
    collection,
    translation,
    followed,
  }: { collection: EditionCollection; translation: TranslatedDocument; followed: Followed },
  req: PayloadRequest,
): Promise<SegmentsAnswer> {
  const { source, sourceNow, records } = followed
  const sourceLanguage = translation.sourceLanguage ?? source.language
  const draft = await sourceDraft(collection, sourceNow, req)
  const newer =
    (draft.revision ?? 0) > (source.revision ?? 0) &&
    digestOf(collection, draft) !== digestOf(collection, source)
  const changes = newer ? willChange(records, segmentsOf(collection, draft)) : []
  const numbers = await numbersOf(collection, sourceNow, req)
  const label = labelsOf(numbers)
  const segments = segmentsOf(collection, source)
  const checks = checksFor(records, {
    from: sourceLanguage,
    to: translation.language,
    terms: await glossaryOf(req),
  })
  await checks.askAll(takingTurns())
  const asked = languageOf(req)
  const inPublic = await publishedTargets(collection, translation, records, req)
  const recordOf = new Map(records.map((record) => [record.id, record]))
  return {
    id: translation.id,
    collection,
    title: titleOf(translation) ?? null,
    language: translation.language,
    sourceLanguage,
    revision: translation.revision ?? 0,
    mayWrite: await mayWrite(collection, translation.id, req),
    number: numbers.own ?? null,
    source: {
      id: sourceNow.id,
      title: titleOf(source) ?? null,
      revision: source.revision ?? 0,
      status: source._status === 'published' ? 'published' : 'draft',
      willChange: changes.length > 0,
    },
    progress: storedRecords(followed).progress,
    structure: structureMessage(structureInForce(followed), languageOf(req)) || null,
    machineTranslation: machineFor(followed, req).answer,
    segments: segments.flatMap((segment) => {
      const record = recordOf.get(segment.id)
      if (!record) return []
      const change = changes.find((each) => each.change !== 'added' && each.id === segment.id)
      const coming = change && ('segment' in change ? (change.segment?.source ?? []) : [])
      const answer = segmentAnswer({
        ...{ segment, record, coming, label, sourceLanguage },
        targetLanguage: translation.language,
        published: inPublic.get(segment.id),
      })
      const languages = { from: sourceLanguage, to: translation.language }
      return [
        {
          ...answer,
          findings: checks
            .findingsOf(record)
            .map((finding) => findingAnswer(finding, answer.codes, asked)),
          terms: checks.termsOf(record).flatMap((term) => termAnswer(term, record, languages)),
        },
      ]
    }),
    coming: changes.flatMap((each) =>
      each.change === 'added' ? [{ source: each.segment.source, note: each.segment.note }] : [],
    ),
  }
}

function segmentAnswer({
  segment,
  record,
  coming,
  label,
  sourceLanguage,
  targetLanguage,
  published,
}: {
  segment: Segment
  record: TranslationRecord
  coming: Inline[] | undefined
  label: Label
  sourceLanguage: Language
  targetLanguage: Language
  published: Inline[] | undefined
}): Omit<SegmentAnswer, 'findings' | 'terms'> {
  const meanings = { ...segment.codes, ...record.own }
  const { id, field, kind, note } = segment
  const { previousSource, target, state, by, at, origin, since, formattingChanged } = record
  return {
    id,
    field,
    kind,
    note,
    source: labelled(segment.source, meanings, label),
    ...(previousSource && {
      previousSource,
      diff: inlineDiff(previousSource, segment.source, sourceLanguage),
    }),
    target: labelled(target, meanings, label),
    codes: Object.fromEntries(
      Object.keys(meanings).map((code) => [code, leadsTo(meanings, code, label)]),
    ),
    state,
    formattingChanged: Boolean(formattingChanged),
    by: by ?? null,
    at: at ?? null,
    origin: origin ?? null,
    since: since ?? null,
    ...(record.machine && {
      machine: {
        engine: record.machine.engine,
        at: record.machine.at,
        edited: !sameInlines(record.machine.target, target),
        diff: inlineDiff(record.machine.target, target, targetLanguage),
      },
    }),
    ...(published && { sincePublished: inlineDiff(published, target, targetLanguage) }),
    ...(coming && {
      willChange: { source: coming, diff: inlineDiff(segment.source, coming, sourceLanguage) },
    }),
  }
}

function findingAnswer(
  { check, severity, facts, ignored }: JudgedFinding,
  codes: SegmentAnswer['codes'],
  language: Language,
): FindingAnswer {
  // Records know codes by their ids; people know references by their labels.
  const label = check === 'references' && codes[String(facts.id)]?.label
  const named = label ? { ...facts, words: label } : facts
  const message = findingMessage({ check, facts: named }, language)
  if (!ignored) return { check, severity, message }
  const { by, name, at, reason } = ignored
  return { check, severity, message, ignored: { by: name ?? by, at, reason } }
}

/** A concept of which the glossary says nothing for translators is not shown to them. */
function termAnswer(
  { id, note, entries }: Term,
  { source }: Pick<TranslationRecord, 'source'>,
  { from, to }: { from: Language; to: Language },
): TermAnswer[] {
  const own = entries
    .filter(({ language }) => language === to)
    .map(({ term, status, note: about }) => ({ term, status, ...(about && { note: about }) }))
  if (own.length === 0 && !note) return []
  return [
    { id, ...(note && { note }), source: wordsNamed({ entries }, source, from), entries: own },
  ]
}

function leadsTo(meanings: Codes, id: string, label: Label): SegmentAnswer['codes'][string] {
  const faq = faqOf(meanings, id)
  if (faq) return { faq, label: label(faq) }
  const node = meanings[id]
  const fields = node && isLink(node) ? node.fields : undefined
  if (fields?.linkType === 'internal' && fields.doc) {
    return { url: `/${fields.doc.relationTo}/${idOf(fields.doc.value)}` }
  }
  return fields?.url ? { url: fields.url } : {}
}

export const memoryEndpoint = endpoint({
  path: '/:id/translation-memory',
  method: 'get',
  docs: {
    topic: 'translations',
    summary:
      'Finds fuzzy matches of a segment in the translation memory, the most similar first, and what known sentences make of it.',
    who: 'everybody with a role',
    query: { segment: 'the id of the segment' },
    answer:
      '200 `{ matches: [{ source, target, similarity, changedAt, origin, diff }], sentences }`; `origin` is `publication`, `confirmed` (not published yet) or `file`; `sentences`, where some of several are known: `{ target, sentences: [{ source, known }] }`, of which `target` has the known ones',
    refusals: { 422: '`segment-unknown`' },
  },
  handler: async (req) => {
    const { translation, followed } = await requestedTranslation(req)
    const segment = String(req.query.segment ?? '')
    const record = followed.records.find(({ id }) => id === segment)
    if (!record) refuse(refusal('segment-unknown', { facts: { segment } }), req)
    const from = translation.sourceLanguage ?? followed.source.language
    const own = { from, to: translation.language, edition: String(translation.id) }
    const { matches, sentences } = await findInMemory(record, own, req)
    return Response.json({
      sentences: sentences ?? null,
      matches: matches.map(({ source, target, similarity, changedAt, origin }) => ({
        source,
        target,
        similarity,
        changedAt: changedAt ?? null,
        origin: origin ?? 'publication',
        diff: inlineDiff(source, record.source, from),
      })),
    })
  },
})
