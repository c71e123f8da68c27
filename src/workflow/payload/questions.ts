/**
 * `GET /api/{relations|faqs}/{id}/questions`: what translators into any language asked about the segments of a
 * content, with the answers, each at the segment that it is about today. Asking is `POST /api/comments` with
 * `kind` and, in `field`, the id of a segment.
 */
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { type EditionDocument, isTranslation } from '../../content/edition'
import type { EditionCollection } from '../../content/model'
import { findEditionsAmong } from '../../content/payload/find-edition'
import { requestedEdition } from '../../content/payload/requested-edition'
import { titleOf } from '../../content/title'
import type { Language } from '../../i18n/languages'
import { refuse } from '../../refusals/payload/refuse'
import { addressOf, segmentsOf } from '../../segments/segments'
import { wordsOf } from '../../segments/unit'
import { recordsOfToday } from '../../translation/payload/current-records'
import { type QuestionThread, questionThreads } from '../../translation/payload/question-threads'
import { refusal } from '../../translation/refusals'
import { type QuestionKind, type SegmentToday, segmentToday } from '../questions'
import { has, type Person } from '../roles'

type Said = { id: string; text: string; name: string | null; at: string }

export type Question = Said & {
  kind: QuestionKind
  /** Of which edition it was asked: its answers name the same. */
  of: EditionCollection
  edition: string
  language: Language
  /** The segment that it is about today; null where the source has those words no more. */
  segment: string | null
  /** The source's words that it was asked about. */
  words: string | null
  waiting: boolean
  resolved: { name: string; at: string } | null
  answers: Said[]
}

export const questionsEndpoint = endpoint({
  path: '/:id/questions',
  method: 'get',
  docs: {
    topic: 'translations',
    summary:
      'Lists the questions about the segments of a content, asked in any of its languages, with their answers.',
    who: 'everybody with a role',
    answer:
      '200 `{ questions: [{ id, kind, text, name, at, language, of, edition, segment, words, waiting, resolved, answers }] }`',
  },
  handler: async (req) => {
    const { collection, edition } = await requestedEdition(req)
    const segments = await segmentsToday(collection, edition, req)
    const threads = await questionThreads({ collection, contentId: edition.contentId }, req)
    const questions = threads.map(({ question, answers }): Question => {
      const { kind, of, edition: about, language, field, words, waiting, resolved } = question
      return {
        ...said(question),
        kind: kind as QuestionKind,
        of: of as EditionCollection,
        edition: about,
        language: language as Language,
        segment: segmentToday(field ?? '', segments),
        words: words ?? null,
        waiting: Boolean(waiting),
        resolved: (resolved as Question['resolved']) ?? null,
        answers: answers.map(said),
      }
    })
    return Response.json({ questions })
  },
})

function said({ id, text, name, at }: QuestionThread['question']): Said {
  return { id: String(id), text, name: name ?? null, at: at ?? '' }
}

async function segmentsToday(
  collection: EditionCollection,
  edition: EditionDocument,
  req: PayloadRequest,
): Promise<SegmentToday[]> {
  const followed = isTranslation(edition) && (await recordsOfToday(collection, edition, req))
  if (!followed) return segmentsOf(collection, edition).map(({ id }) => ({ id, earlier: [] }))
  return followed.records.map(({ id, field, previousSource }) => ({
    id,
    earlier: previousSource ? [addressOf(field, previousSource)] : [],
  }))
}

/**
 * The segment that a question names, with the source's words.
 *
 * @throws 422 where the edition has none of that address
 */
export async function segmentAsked(
  collection: EditionCollection,
  { edition, id }: { edition: EditionDocument; id: unknown },
  req: PayloadRequest,
): Promise<{ words: string }> {
  const followed = isTranslation(edition) && (await recordsOfToday(collection, edition, req))
  const segments = followed ? followed.records : segmentsOf(collection, edition)
  const asked = segments.find((segment) => segment.id === id)
  if (!asked) refuse(refusal('segment-unknown', { facts: { segment: String(id ?? '') } }), req)
  return { words: wordsOf(asked.source) }
}

/** For the dashboard of editors: a question that waits, and where to answer it. */
export type WaitingQuestion = Pick<
  Question,
  'id' | 'text' | 'kind' | 'language' | 'name' | 'at'
> & {
  title: string
  address: string
}

/** Entries of the list, the oldest first. */
const shown = 20

/** What waits for an author, of editors; nothing for others. */
export async function waitingQuestions(
  user: TypedUser,
  payload: Payload,
): Promise<WaitingQuestion[] | undefined> {
  if (!has(user as Person, 'editor')) return undefined
  const { docs } = await payload.find({
    collection: 'comments',
    where: { waiting: { equals: true } },
    sort: 'at',
    depth: 0,
    limit: shown,
    pagination: false,
    user,
    overrideAccess: false,
  })
  const sources = await findEditionsAmong(
    [...new Set(docs.map(({ of }) => of))],
    {
      where: {
        contentId: { in: docs.map(({ contentId }) => contentId) },
        sourceLanguage: { exists: false },
      },
      draft: true,
    },
    { payload } as PayloadRequest,
  )
  return docs.flatMap((question): WaitingQuestion[] => {
    const { id, kind, of, language, contentId } = question
    const source = sources.find((each) => each.collection === of && each.contentId === contentId)
    if (!source || !kind) return [] // its content was deleted since
    return [
      {
        ...{ ...said(question), kind, language: language as Language },
        title: titleOf(source) ?? '',
        address: `/admin/collections/${of}/${source.id}#comment-${id}`,
      },
    ]
  })
}
