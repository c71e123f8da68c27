import type { Finding } from '../readiness'
import { findingMessage } from './finding-message'

const finding: Finding = {
  code: 'language-behind',
  severity: 'warning',
  collection: 'faqs',
  edition: 'e',
  language: 'fr',
  title: 'Que font les Alliés ?',
}

test('from right to left, a title keeps its own direction', () => {
  expect(findingMessage(finding, 'ar')).toContain('\u2068Que font les Alliés ?\u2069')
  expect(findingMessage(finding, 'en')).toContain('“Que font les Alliés ?”')
})
