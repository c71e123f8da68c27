import type { CheckName, Severity } from './finding'

/**
 * Which finding is an error, which stops a translation from being submitted, and which a warning
 * for the reviewer. An error is what a reader could be misled or stopped by: a wrong figure, a lost
 * link, another name. `off` asks nothing.
 */
export const severities: Record<CheckName, Severity | 'off'> = {
  empty: 'error',
  untranslated: 'error',
  numbers: 'error',
  dates: 'error',
  amounts: 'error',
  percentages: 'error',
  links: 'error',
  references: 'error',
  formatting: 'warning',
  placeholders: 'error',
  names: 'error',
  'required-term': 'warning',
  'forbidden-term': 'error',
  'doubled-word': 'warning',
  'end-punctuation': 'warning',
  spacing: 'warning',
  quotes: 'warning',
  length: 'warning',
}
