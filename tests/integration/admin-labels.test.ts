/**
 * Whatever the admin shows is said in every language: this walks the configuration as a browser
 * gets it, and finds each name, hint and choice that is not.
 */
import { type AcceptedLanguages, initI18n } from '@payloadcms/translations'
import { createClientConfig, type Field } from 'payload'
import { languages } from '@/i18n/languages'
import { browserMessages } from '@/i18n/payload/labels'
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

type Node = { [key: string]: unknown }

/** What people read of a collection, a field, a tab, a block or a choice. */
const read = ['label', 'singular', 'plural', 'description', 'group', 'placeholder']
/** The same in every language. */
const international = ['ID', 'https://…', '390 × 844']

/** Where each text stands, and what it says: "faqs.question.label" → "Question". */
function textsIn(node: unknown, language: string, path = ''): [string, string][] {
  if (Array.isArray(node)) return node.flatMap((each) => textsIn(each, language, path))
  if (typeof node !== 'object' || node === null || isHidden(node as Node)) return []
  const name = (node as Node).slug ?? (node as Node).name ?? (node as Node).value
  const here = name ? `${path}.${name}` : path
  return Object.entries(node).flatMap(([key, value]) => {
    if (!read.includes(key)) return textsIn(value, language, here)
    if (typeof value === 'string') return [[`${here}.${key}`, value] as [string, string]]
    const words = (value as Node | null)?.[language]
    if (value && !Array.isArray(value) && 'en' in value) {
      return [[`${here}.${key}`, String(words ?? '')] as [string, string]]
    }
    return textsIn(value, language, here)
  })
}

function isHidden({ admin, hidden, type }: Node): boolean {
  return hidden === true || (admin as Node | undefined)?.hidden === true || type === 'ui'
}

async function textsFor(language: AcceptedLanguages): Promise<[string, string][]> {
  const { config } = concord
  const i18n = await initI18n({ config: config.i18n, context: 'client', language })
  const { collections } = createClientConfig({ config, i18n, importMap: {} } as never)
  const shown = config.collections.filter(({ admin }) => admin.hidden !== true)
  const slugs = shown.map(({ slug }) => slug)
  return textsIn(
    collections.filter(({ slug }) => slugs.includes(slug)),
    language,
  )
}

it('is named, explained and offered in every language, with nothing left in English', async () => {
  const english = new Map(await textsFor('en'))
  expect(english.size).toBeGreaterThan(150)
  const arabic = await textsFor('ar')
  expect(arabic.map(([path]) => path)).toEqual(expect.arrayContaining([...english.keys()]))
  const left = arabic.filter(
    ([, text]) => !/\p{Script=Arabic}/u.test(text) && !international.includes(text),
  )
  expect(left).toEqual([])
})

it.each(languages)(
  'takes the words of %s along to a browser, and of no other language',
  async (language) => {
    const i18n = await initI18n({ config: concord.config.i18n, context: 'client', language })
    expect(i18n.translations).toMatchObject(browserMessages[language])
  },
)

type Unlisted = { disableListColumn?: boolean; disableListFilter?: boolean }

/** The fields that lists offer, by their names from the outside in. */
function offered(fields: Field[], by: keyof Unlisted, within = ''): string[] {
  return fields.flatMap((field) => {
    if ('tabs' in field) return field.tabs.flatMap((tab) => offered(tab.fields, by, within))
    const name = 'name' in field ? within + field.name : within
    const admin: Unlisted = field.admin ?? {}
    const isOffered = 'name' in field && field.type !== 'group' && admin[by] !== true
    const below = 'fields' in field ? offered(field.fields, by, name && `${name}.`) : []
    return [...(isOffered ? [name] : []), ...below]
  })
}

it('offers in lists what people know by its name, and nothing that is for programs', () => {
  const collectionOf = (slug: string) =>
    concord.config.collections.find((each) => each.slug === slug)
  const columns = (slug: string) => offered(collectionOf(slug)?.fields ?? [], 'disableListColumn')
  expect(columns('faqs').sort()).toEqual(
    [
      ...['question', 'language', 'sourceLanguage', 'state', 'lastBy', 'places'],
      ...['scheduledFor', 'emergencyOpen', 'publicUpdatedAt', 'firstPublishedAt'],
      ...['backdatedTo', 'createdAt', 'updatedAt', 'deletedAt'],
    ].sort(),
  )
  const technical =
    /(^|\.)(id|_status|contentId|revision|sizes|key|band\d|url)(\.|$)|^workflow|^progress/
  // Those who verify the audit log ask by the ids in it.
  const others = concord.config.collections.filter(({ slug }) => slug !== 'audit-log')
  for (const { slug, fields, admin } of others) {
    const names = [...columns(slug), ...offered(fields, 'disableListFilter')]
    expect([slug, names.filter((name) => technical.test(name))]).toEqual([slug, []])
    if (admin.hidden === true) continue
    expect(columns(slug)).toEqual(expect.arrayContaining(admin.defaultColumns ?? []))
  }
})
