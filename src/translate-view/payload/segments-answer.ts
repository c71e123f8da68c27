/** What GET and PATCH of the segments answer: a translation segment by segment, beside its source. */
import type { PayloadRequest } from 'payload'
import { checksFor } from '../../checks/findings'
import type { JudgedFinding } from '../../checks/ignored-findings'
import { findingMessage } from '../../checks/server/finding-message'
import { wordsNamed } from '../../checks/terms-in'
import { digestOf } from '../../content/digest'
import type { EditionCollection } from '../../content/model'
import { idOf } from '../../content/reference'
import { isLink } from '../../content/rich-text'
import { titleOf } from '../../content/title'
import type { Term } from '../../glossary/glossary'
import { glossaryOf } from '../../glossary/payload/glossary-terms'
import type { Language } from '../../i18n/languages'
import { languageOf } from '../../i18n/server/messages'
import { takingTurns } from '../../platform/yield-to-event-loop'
import { type Codes, sameInlines } from '../../segments/inline-nodes'
import { faqOf, type Label, labelled } from '../../segments/labels'
import { structureInForce, type TranslationRecord } from '../../segments/record'
import { type Segment, segmentsOf } from '../../segments/segments'
import { willChange } from '../../segments/staleness'
import { storedRecords, type TranslatedDocument } from '../../segments/translated-document'
import type { Inline } from '../../segments/unit'
import { inlineDiff } from '../../segments/word-diff'
import type {
  FindingAnswer,
  SegmentAnswer,
  SegmentsAnswer,
  TermAnswer,
} from '../../translation/answers'
import type { Followed } from '../../translation/payload/current-records'
import { labelsOf, numbersOf } from '../../translation/payload/faq-numbers'
import { machineFor } from '../../translation/payload/machine-for-edition'
import { mayWrite } from '../../translation/payload/requested-translation'
import { sourceDraft } from '../../translation/payload/source-editions'
import { structureMessage } from '../../translation/server/structure-message'
import { assignedSegments } from './assigned-segments'
import { publishedTargets } from './published-targets'

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
  const assigned = await assignedSegments(collection, translation, records, req)
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
        assigned: assigned.get(segment.id),
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
  assigned,
}: {
  segment: Segment
  record: TranslationRecord
  coming: Inline[] | undefined
  label: Label
  sourceLanguage: Language
  targetLanguage: Language
  published: Inline[] | undefined
  assigned: SegmentAnswer['assigned']
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
    ...(assigned && { assigned }),
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
