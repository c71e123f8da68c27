/**
 * `GET /api/translation-memory/concordance?words=…&from=en&to=fr`: where words were used before, in either
 * language, in the memory and in the glossary. All of the words, in any order.
 */

import { Forbidden, type PayloadRequest, UnauthorizedError } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { fold } from '../../content/folding'
import { glossaryOf } from '../../glossary/payload/glossary-terms'
import { isLanguage } from '../../i18n/languages'
import { refusal } from '../../refusals/common-refusals'
import { refuse } from '../../refusals/payload/refuse'
import { textOf } from '../../refusals/text-of'

/** Entries that are shown; whoever wants fewer says more words. */
const shown = 20
const longest = 200

/** @param mayAsk whether who asks may read the memory */
export const concordanceEndpoint = (mayAsk: (req: PayloadRequest) => boolean) =>
  endpoint({
    path: '/concordance',
    method: 'get',
    docs: {
      topic: 'terms',
      summary:
        'Finds where words were used before: in the source or target texts of the translation memory, and in the glossary.',
      who: 'everybody with a role',
      query: {
        words: 'all of them, in any order; at most 200 characters',
        from: 'the source language',
        to: 'the target language',
      },
      answer:
        '200 `{ matches: [{ source, target, origin, changedAt }], terms: [{ id, note, source, target }] }`, the latest first',
      refusals: { 400: 'no words, or a language that the site does not have' },
    },
    handler: async (req) => {
      if (!req.user) throw new UnauthorizedError(req.t)
      if (!mayAsk(req)) throw new Forbidden(req.t)
      const { from, to } = req.query
      const words = textOf(req.query.words).trim()
      if (!isLanguage(from) || !isLanguage(to)) refuse(refusal('language-unknown'), req)
      if (words.length > longest) {
        refuse(refusal('text-too-long', { facts: { field: 'words', longest } }), req)
      }
      if (!words) return Response.json({ matches: [], terms: [] })
      const pieces = words.split(/\s+/)
      const { docs } = await req.payload.find({
        collection: 'translation-memory',
        where: {
          and: [
            { sourceLanguage: { equals: from } },
            { targetLanguage: { equals: to } },
            {
              or: (['words', 'targetWords'] as const).map((field) => ({
                and: pieces.map((piece) => ({ [field]: { contains: piece } })),
              })),
            },
          ],
        },
        sort: '-changedAt',
        depth: 0,
        limit: shown,
        pagination: false,
        overrideAccess: true,
        req,
      })
      const sought = pieces.map(fold)
      const terms = (await glossaryOf(req)).flatMap(({ id, note, entries }) => {
        const inLanguage = (language: string) =>
          entries
            .filter((entry) => entry.language === language)
            .map(({ term, status }) => ({ term, status }))
        const [source, target] = [inLanguage(from), inLanguage(to)]
        const said = fold([...source, ...target].map(({ term }) => term).join('\n'))
        if (!sought.every((piece) => said.includes(piece))) return []
        return [{ id, note: note ?? null, source, target }]
      })
      return Response.json({
        matches: docs.map(({ source, target, origin, changedAt }) => ({
          ...{ source, target, origin: origin ?? 'publication', changedAt: changedAt ?? null },
        })),
        terms: terms.slice(0, shown),
      })
    },
  })
