/** Writes entries as iCalendar (RFC 5545), for the calendars that people have already. */
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { type Entry, idOf, pathOf } from './entry'

export type EntryWords = { summary: string; description: readonly string[] }

/** Seconds after which a calendar may look again. */
const lookAgain = 15 * 60

/**
 * Moments are in UTC, so that nothing has to know of time zones, and take up nobody's time. What lapsed stays,
 * as cancelled and with why, so that it also goes from calendars that keep what is no longer in a feed.
 *
 * @param words what an entry says, in the language of whoever subscribed
 */
export function icalendar(
  entries: readonly Entry[],
  { name, siteUrl, words }: { name: string; siteUrl: string; words: (entry: Entry) => EntryWords },
): string {
  const { host } = new URL(siteUrl)
  const calendar = ical({
    // The library escapes every text but this one.
    name: plain(name).replace(/[\\;,]/g, '\\$&'),
    prodId: { company: 'Concord', product: 'Calendar', language: 'EN' },
    ttl: lookAgain,
  })
  for (const entry of entries) {
    const { summary, description } = words(entry)
    const changed = new Date(entry.changed)
    calendar.createEvent({
      id: `${idOf(entry)}@${host}`,
      sequence: entry.revision,
      stamp: changed,
      lastModified: changed,
      start: new Date(entry.at),
      summary: plain(summary),
      description: description.map(plain).join('\n'),
      url: `${siteUrl}${pathOf(entry)}`,
      status: entry.lapsed ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString().replace(/(?:\r\n)?$/, '\r\n')
}

/** One line without control characters, which iCalendar does not have. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ')
}
