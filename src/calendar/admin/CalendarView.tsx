import { redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { AdminView } from '../../content/admin/AdminView'
import { languageIn, sideBySide } from '../../i18n/formatting'
import { describe, type Language } from '../../i18n/languages'
import { languageOf, translatorFor } from '../../i18n/server/messages'
import { refusalMessage } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { readerOf } from '../../settings/server/reader'
import { personOf } from '../../workflow/payload/access'
import { mayManagePeople, mayReadDrafts } from '../../workflow/roles'
import { firstDayOfWeek, monthAfter, monthOf } from '../month'
import { feedsOf } from '../payload/feeds'
import { type PersonName, peopleByName } from '../payload/people'
import { type Shown, shownBy, todayIn } from '../payload/shown'
import { addressOf, type CalendarQuery, calendarQuery } from '../query'
import { refusal } from '../refusals'
import { CalendarList } from './CalendarList'
import { CalendarMonth } from './CalendarMonth'
import { Feeds } from './Feeds'
import { Filters } from './Filters'
import { monthIn } from './formatting'
import { SiteAt } from './SiteAt'
import './calendar.css'

/** Admin view `/admin/calendar`: what is scheduled in a month, and what was and cannot happen any more. */
export async function CalendarView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent('/admin/calendar')}`)
  const reads = languageOf(req)
  const t = translatorFor(reads)
  const title = t('calendar.title')
  const person = personOf(req)
  if (!mayReadDrafts(person)) {
    return (
      <AdminView view={view} title={title} className="calendar">
        <p>{t('translationStatus.forbidden')}</p>
      </AdminView>
    )
  }
  const { timeZone } = readerOf(req)
  const today = todayIn(timeZone)
  const people = await peopleByName(req)
  const { asked, problem } = askedFor(view.searchParams ?? {}, { today, people, reads })
  const shown = await shownBy(asked, timeZone, req)
  const conventions = describe(reads).conventions
  const common = { asked, days: shown.days, timeZone, today, adminLanguage: reads } as const
  return (
    <AdminView view={view} title={title} className="calendar">
      <main>
        <p>{t('calendar.about', { timeZone })}</p>
        {problem ? (
          <p role="alert" className="calendar__problem">
            {problem}
          </p>
        ) : null}
        <Head asked={asked} today={today} reads={reads} />
        <Filters asked={asked} people={people} own={String(req.user.id)} adminLanguage={reads} />
        <Counted shown={shown} view={asked.view} reads={reads} />
        {asked.view === 'month' ? (
          <CalendarMonth {...common} firstDay={firstDayOfWeek(conventions)} />
        ) : (
          <CalendarList {...common} />
        )}
        {shown.total === 0 ? <p className="calendar__empty">{t('calendar.empty')}</p> : null}
        <SiteAt timeZone={timeZone} />
        <FeedsOf req={req} asked={asked} people={people} reads={reads} />
      </main>
    </AdminView>
  )
}

/** An address that was mistyped says what is wrong with it, and shows the usual. */
function askedFor(
  said: Record<string, unknown>,
  { today, people, reads }: { today: string; people: PersonName[]; reads: Language },
): { asked: CalendarQuery; problem?: string } {
  const usual: CalendarQuery = { month: monthOf(today), view: 'month' }
  const asked = calendarQuery(said, today)
  if (isRefusal(asked)) return { asked: usual, problem: refusalMessage(asked, reads) }
  if (asked.person && !people.some(({ id }) => id === asked.person)) {
    const problem = refusalMessage(refusal('person-unknown'), reads)
    return { asked: { ...asked, person: undefined }, problem }
  }
  return { asked }
}

function Head({ asked, today, reads }: { asked: CalendarQuery; today: string; reads: Language }) {
  const t = translatorFor(reads)
  const { month, day, view } = asked
  const to = (change: Partial<CalendarQuery>) => addressOf({ ...asked, day: undefined, ...change })
  return (
    <div className="calendar__head">
      <h2>{monthIn(reads, month)}</h2>
      <nav aria-label={t('calendar.months')}>
        <a href={to({ month: monthAfter(month, -1) })} className="calendar__go" rel="prev">
          {t('calendar.previous')}
        </a>
        <a href={to({ month: monthOf(today) })} className="calendar__go">
          {t('calendar.today')}
        </a>
        <a href={to({ month: monthAfter(month) })} className="calendar__go" rel="next">
          {t('calendar.next')}
        </a>
        {day ? (
          <a href={to({ month })} className="calendar__go">
            {t('calendar.wholeMonth')}
          </a>
        ) : null}
      </nav>
      <nav aria-label={t('calendar.viewsLabel')} className="calendar__views">
        {(['month', 'list'] as const).map((each) => (
          <a
            key={each}
            href={to({ view: each })}
            className="calendar__go"
            aria-current={each === view ? 'page' : undefined}
          >
            {t(`calendar.views.${each}`)}
          </a>
        ))}
      </nav>
    </div>
  )
}

function Counted({ shown, view, reads }: { shown: Shown; view: string; reads: Language }) {
  const t = translatorFor(reads)
  const { total, lapsed } = shown
  const isCapped = view === 'list' && total > shown.shown
  return (
    <p role="status" className="calendar__count">
      {t('calendar.count', { count: total })}
      {lapsed > 0 ? (
        <>
          {' · '}
          <strong>{t('calendar.countLapsed', { count: lapsed })}</strong>
        </>
      ) : null}
      {isCapped ? <> · {t('calendar.capped', { shown: shown.shown, total })}</> : null}
    </p>
  )
}

async function FeedsOf({
  req,
  asked: { language, person },
  people,
  reads,
}: {
  req: PayloadRequest
  asked: CalendarQuery
  people: PersonName[]
  reads: Language
}) {
  const t = translatorFor(reads)
  const nameOf = (id: string) => people.find((each) => each.id === id)?.name ?? id
  const what = (filter: { language?: Language; person?: string }) =>
    sideBySide([
      filter.language && languageIn(reads, filter.language),
      filter.person && t('calendar.feeds.of', { name: nameOf(filter.person) }),
    ]) || t('calendar.feeds.everything')
  const feeds = await feedsOf(req)
  return (
    <Feeds
      feeds={feeds.map(({ id, owner, ownerName, at, ...filter }) => ({
        ...{ id, at, name: ownerName || nameOf(owner), own: owner === String(req.user?.id) },
        what: what(filter),
      }))}
      filter={{ ...(language && { language }), ...(person && { person }) }}
      what={what({ language, person })}
      showsNames={mayManagePeople(personOf(req))}
    />
  )
}
