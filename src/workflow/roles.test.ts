import { languages } from '../i18n/languages'
import {
  mayChangeStructure,
  mayCreate,
  mayManagePeople,
  mayPublish,
  mayReadDrafts,
  mayWrite,
  type Role,
  roles,
} from './roles'

const source = { language: 'en' as const }
const french = { language: 'fr' as const, sourceLanguage: 'en' as const }
const ukrainian = { language: 'uk' as const, sourceLanguage: 'en' as const }
const translator = { roles: ['translator' as const], languages: ['fr' as const] }

/** Who may, for every role by itself, in all languages. */
const table: [string, (person: { roles: Role[] }) => boolean, Role[]][] = [
  ['read drafts', mayReadDrafts, [...roles]],
  ['write a source', (person) => mayWrite({ ...person, languages: [] }, source), ['editor']],
  [
    'write a translation',
    (person) => mayWrite({ ...person, languages: [...languages] }, french),
    ['translator'],
  ],
  [
    'begin a source',
    (person) => mayCreate({ ...person, languages: [...languages] }, source),
    ['editor'],
  ],
  [
    'begin a translation',
    (person) => mayCreate({ ...person, languages: [...languages] }, french),
    ['editor', 'translator'],
  ],
  ['change structure', (person) => mayChangeStructure(person, source), ['editor']],
  ['publish', mayPublish, ['publisher']],
  ['manage people', mayManagePeople, ['admin']],
]

describe.each(table)('may %s:', (_, may, allowed) => {
  test.each(roles)('%s', (role) => expect(may({ roles: [role] })).toBe(allowed.includes(role)))
  test('a person without a role may not', () => expect(may({ roles: [] })).toBe(false))
})

test('a translator writes in the languages given, and in no other', () => {
  expect(mayWrite(translator, french)).toBe(true)
  expect(mayWrite(translator, ukrainian)).toBe(false)
})

test('nobody changes the structure of a translation', () => {
  expect(mayChangeStructure({ roles: [...roles] }, french)).toBe(false)
})
