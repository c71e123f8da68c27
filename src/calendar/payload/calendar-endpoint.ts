/** `GET /api/calendar?month=2026-07`: what is planned, and what was planned and cannot happen. */
import { endpoint } from '../../api-reference/payload/endpoint'
import { requireDraftReader } from '../../content/payload/requested-edition'
import { languageOf } from '../../i18n/server/messages'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { settings } from '../../settings/server/settings.mjs'
import { dayOf, rangeOf } from '../month'
import { calendarQuery } from '../query'
import { entriesBetween } from './entries'
import { whyNot } from './entry-text'
import { requireKnownPerson } from './people'

/** Entries of one answer: `total` says how many there are. */
export const mostEntries = 1000

export const calendarEndpoint = endpoint({
  path: '/calendar',
  method: 'get',
  docs: {
    topic: 'calendar',
    summary:
      'Lists what is scheduled in a month or on a day of the site’s time zone, and what was scheduled then and cannot happen any more, with why. In GraphQL: `calendar`.',
    who: 'everybody with a role',
    query: {
      month: '`2026-07`; this month without it',
      day: '`2026-07-14`, instead of a month',
      language: 'only editions in it, and releases that have one',
      person: 'the id of an account: only what they scheduled or wrote',
    },
    answer:
      '200 `{ from, to, timeZone, total, entries: [{ of, target, kind, at, title, language?, members?, by: { id, name }, lapsed?: { code, message } }] }`; `kind` is `publish`, `unpublish` or `release`; of more than 1000 the first',
    refusals: {
      400: 'a language that the site does not have',
      422: 'no such month, day or person',
    },
  },
  handler: async (req) => {
    await requireDraftReader(req)
    const { timeZone } = settings()
    const asked = calendarQuery(req.query, dayOf(new Date().toISOString(), timeZone))
    if (isRefusal(asked)) refuse(asked, req)
    await requireKnownPerson(asked, req)
    const { month, day, language, person } = asked
    const range = rangeOf(day ?? month, timeZone)
    const found = await entriesBetween({ ...range, language, person, limit: mostEntries }, req)
    const entries = found.entries.map(({ lapsed, revision: _, changed: __, ...entry }) => ({
      ...entry,
      ...(lapsed && {
        lapsed: { code: lapsed.why.code, message: whyNot({ lapsed }, languageOf(req)) },
      }),
    }))
    return Response.json({ ...range, timeZone, total: found.total, entries })
  },
})
