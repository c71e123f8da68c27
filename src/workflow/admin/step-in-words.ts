/** "Approve · Rita Reviewer · 24 Nov 2026, 14:58 UTC" */
import type { LastStep } from '../payload/stored'
import { whoTook } from './who'
import { workflowWords } from './words'

export function stepInWords(step: LastStep, language: string): string {
  const { event, at } = step
  return [
    workflowWords(language).events[event],
    whoTook(step, language),
    momentIn(language, at),
  ].join(' · ')
}

/** On the server the reader's time zone is not known, so it is said. */
export function momentIn(language: string, at: string): string {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  return `${format.format(new Date(at))} UTC`
}
