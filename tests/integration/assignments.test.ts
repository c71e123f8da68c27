/** Who translates what until when: assigned, listed, reminded of, and over when it is published. */
import { createLocalReq } from 'payload'
import type { EditionDocument } from '@/content/edition'
import { fromParagraphs } from '@/content/rich-text'
import { remindAssignees } from '@/translation-status/payload/remind-assignees'
import { ownWork, type StatusList } from '@/translation-status/payload/status-list'
import { type Concord, type PersonName, startConcord } from '../support/concord'
import { translatingOn } from '../support/translating'

let concord: Concord
const ids: Partial<Record<PersonName, string>> = {}
beforeAll(async () => {
  concord = await startConcord()
  for (const by of ['frenchTranslator', 'ukrainianTranslator', 'editor'] as const) {
    const { body } = await concord.rest({ path: '/users/me', by })
    ids[by] = String((body.user as unknown as { id: unknown }).id)
  }
})
afterAll(() => concord?.stop())

const { change, jobs } = translatingOn(() => concord)

const given = (question: string, more: Partial<EditionDocument> = {}) =>
  concord.given.faq({
    ...{ question, answer: fromParagraphs([['Ten allies help.']]), _status: 'published' },
    ...more,
  })
const content = ({ contentId }: EditionDocument) => ({ kind: 'faqs', contentId })
const order = (body: object, by: PersonName = 'editor') =>
  concord.rest({ method: 'POST', path: '/translations/assignments', body, by })
const give = (sources: EditionDocument[], more: object = {}, by: PersonName = 'editor') => {
  const contents = sources.map(content)
  return order({ language: 'fr', contents, assignee: ids.frenchTranslator, ...more }, by)
}
async function listed(query: string, by: PersonName = 'frenchTranslator') {
  const { status, body } = await concord.rest({ path: `/translations/status?${query}`, by })
  expect(status).toBe(200)
  return (body as unknown as StatusList).rows
}
async function letters() {
  const where = { queue: { equals: 'notifications' }, completedAt: { exists: false } }
  const { docs } = await concord.payload.find({
    ...{ collection: 'payload-jobs', where, pagination: false, overrideAccess: true },
  })
  await concord.payload.delete({ collection: 'payload-jobs', where, overrideAccess: true })
  return docs.map(({ input }) => input as { to: string; subject: string; text: string })
}
const inHours = (count: number) => new Date(Date.now() + count * 3_600_000)

test('several are given to one person with one letter, and stand where they look', async () => {
  const sources = [await given('Who helps?'), await given('Who pays?')]
  const due = inHours(72).toISOString()
  await letters()
  const answer = await give(sources, { due, note: 'For the summit.' })
  expect(answer.status).toBe(200)
  expect(answer.body.assignments).toMatchObject([
    { ...content(sources[0] as EditionDocument), assignee: ids.frenchTranslator, due },
    { note: 'For the summit.' },
  ])
  const told = await letters()
  expect(told.map(({ to }) => to)).toEqual(['frenchtranslator@example.org'])
  expect(told[0]?.subject).toBe('For you to translate: 2 contents')
  for (const part of ['Who helps?', 'Who pays?', '> For the summit.', '&assignee=']) {
    expect(told[0]?.text).toContain(part)
  }
  const mine = await listed('language=fr&assignee=me')
  expect(mine.map(({ title }) => title).sort()).toEqual(['Who helps?', 'Who pays?'])
  expect(mine[0]?.fr).toMatchObject({ assigneeName: 'frenchTranslator', due })
  const nobodys = await listed('language=fr&assignee=none')
  expect(nobodys.some(({ title }) => title === 'Who helps?')).toBe(false)
  expect(await listed('assignee=me', 'ukrainianTranslator')).toEqual([])
  expect((await listed('assignee=me')).length).toBe(2)
  // The same again tells nothing new.
  expect((await give(sources, { due, note: 'For the summit.' })).status).toBe(200)
  expect(await letters()).toEqual([])
})

test('a translator takes what nobody has, gives it back, and takes nothing from others', async () => {
  const source = await given('Who takes it?')
  const uk = { language: 'uk', contents: [content(source)] }
  expect(
    (await order({ ...uk, assignee: ids.ukrainianTranslator }, 'frenchTranslator')).status,
  ).toBe(403)
  expect(
    (await order({ ...uk, assignee: ids.ukrainianTranslator }, 'ukrainianTranslator')).status,
  ).toBe(200)
  const refused = await order({ ...uk, assignee: null }, 'frenchTranslator')
  expect(refused.status).toBe(403)
  expect((await order({ ...uk, assignee: null }, 'ukrainianTranslator')).body.assignments).toEqual(
    [],
  )
  expect(await listed('language=uk&assignee=me', 'ukrainianTranslator')).toEqual([])
})

test('somebody else gets it: both are told', async () => {
  const source = await given('Who is next?')
  await give([source])
  await letters()
  const { body: other } = await concord.rest({
    ...{ method: 'POST', path: '/users', by: 'admin' },
    body: {
      ...{ email: 'other@example.org', name: 'Other', password: 'a-password-for-tests' },
      ...{ roles: ['translator'], languages: ['fr'] },
    },
  })
  const id = String((other.doc as unknown as { id: unknown }).id)
  expect((await give([source], { assignee: id })).status).toBe(200)
  const told = (await letters()).map(({ to, subject }) => `${to} ${subject}`)
  expect(told.sort()).toEqual([
    'frenchtranslator@example.org No longer for you: Who is next? (Français)',
    'other@example.org For you to translate: Who is next? (Français)',
  ])
  const taken = await give([source], { assignee: ids.frenchTranslator }, 'frenchTranslator')
  expect(taken.body).toMatchObject({ errors: [{ data: { code: 'assigned-to-other' } }] })
  // Somebody who loses the language has no work in it.
  await concord.rest({
    method: 'PATCH',
    path: `/users/${id}`,
    body: { languages: [] },
    by: 'admin',
  })
  const [row] = (await listed('language=fr&state=all')).filter(
    ({ title }) => title === 'Who is next?',
  )
  expect(row?.fr.assignee).toBeNull()
})

test('a day before and when it has passed there is a letter, once each', async () => {
  const source = await given('When is it due?')
  await give([source], { due: inHours(72).toISOString() })
  await letters()
  const about = async () => {
    const found = (await letters()).filter(({ text }) => text.includes('When is it due?'))
    return found.map(({ to, subject }) => `${to} ${subject}`).sort()
  }
  await remindAssignees(concord.payload, inHours(1))
  expect(await about()).toEqual([])
  await remindAssignees(concord.payload, inHours(49))
  await remindAssignees(concord.payload, inHours(50))
  expect(await about()).toEqual([
    'frenchtranslator@example.org Due soon: When is it due? (Français)',
  ])
  await remindAssignees(concord.payload, inHours(73))
  await remindAssignees(concord.payload, inHours(74))
  expect(await about()).toEqual([
    'editor@example.org Overdue: When is it due? (Français)',
    'frenchtranslator@example.org Overdue: When is it due? (Français)',
  ])
})

test('what is published is done, and what is deleted is nobody’s', async () => {
  const source = await given('When is it over?')
  await give([source])
  const path = `/faqs/${source.id}/translations`
  const begun = await concord.rest({
    ...{ method: 'POST', path, body: { language: 'fr' }, by: 'frenchTranslator' },
  })
  const french = begun.body.doc as unknown as EditionDocument
  const assigned = async () => {
    const where = { contentId: { equals: source.contentId } }
    const { totalDocs } = await concord.payload.count({
      ...{ collection: 'translation-assignments', where, overrideAccess: true },
    })
    return totalDocs
  }
  await concord.rest({
    ...{ method: 'PATCH', path: `/faqs/${french.id}?draft=true`, by: 'frenchTranslator' },
    body: { question: 'Quand est-ce fini ?', answer: fromParagraphs([['Dix alliés aident.']]) },
  })
  expect(await assigned()).toBe(1)
  const step = await concord.step(french, 'emergency-publish', 'publisher', { reason: 'A test.' })
  expect(step.status).toBe(200)
  expect(await assigned()).toBe(0)

  const draft = await given('Is it gone?', { _status: 'draft' })
  await give([draft])
  await concord.rest({ method: 'DELETE', path: `/faqs/${draft.id}`, by: 'editor' })
  const { totalDocs } = await concord.payload.count({
    collection: 'translation-assignments',
    where: { contentId: { equals: draft.contentId } },
    overrideAccess: true,
  })
  expect(totalDocs).toBe(0)
})

describe('a set of segments', () => {
  type Seen = { id: string; source: string[]; assigned?: { mine: boolean; name: string } }
  const paragraphs = ['One ally helps.', 'Another one pays.', 'A third one looks on.']
  const answerOf = (words: string[]) => fromParagraphs(words.map((each) => [each]))

  async function begun(question: string) {
    const source = await given(question, { answer: answerOf(paragraphs) })
    const { body } = await concord.rest({
      ...{ method: 'POST', path: `/faqs/${source.id}/translations`, body: { language: 'fr' } },
      by: 'frenchTranslator',
    })
    return { source, french: body.doc as unknown as EditionDocument }
  }
  async function segments({ id }: EditionDocument, by: PersonName = 'frenchTranslator') {
    const { body } = await concord.rest({ path: `/faqs/${id}/segments`, by })
    return body as unknown as { revision: number; segments: Seen[] }
  }
  const idsOf = (seen: Seen[], words: string[]) =>
    words.map((each) => String(seen.find(({ source }) => source.includes(each))?.id))
  const part = (source: EditionDocument, ids: string[]) => [{ ...content(source), segments: ids }]
  const mineOf = ({ segments: seen }: { segments: Seen[] }) =>
    seen.flatMap(({ source, assigned }) => (assigned?.mine ? source : []))
  async function own() {
    const { body } = await concord.rest({ path: '/users/me', by: 'frenchTranslator' })
    const req = await createLocalReq({ user: body.user as never }, concord.payload)
    return ownWork(req)
  }
  async function colleague(name: string) {
    const { body } = await concord.rest({
      ...{ method: 'POST', path: '/users', by: 'admin' },
      body: {
        ...{ email: `${name}@example.org`, name, password: 'a-password-for-tests' },
        ...{ roles: ['translator'], languages: ['fr'] },
      },
    })
    return String((body.doc as unknown as { id: unknown }).id)
  }

  test('is given to one, another to somebody else; each finds their own', async () => {
    const { source, french } = await begun('Who does what?')
    const { segments: seen } = await segments(french)
    const [first, second, third] = idsOf(seen, paragraphs) as [string, string, string]
    const olga = await colleague('olga')
    await letters()
    const due = inHours(48).toISOString()
    const contents = part(source, [first, second])
    const answer = await order({
      ...{ language: 'fr', contents, assignee: ids.frenchTranslator, due },
    })
    expect(answer.status).toBe(200)
    expect(answer.body.assignments).toMatchObject([{ segments: [first, second], due }])
    const [letter] = await letters()
    expect(letter?.text).toContain('Who does what? (Français, 2 segments)')
    expect(letter?.text).toContain(`/faqs/${french.id}/translate?status=mine`)
    expect(mineOf(await segments(french))).toEqual(paragraphs.slice(0, 2))
    expect((await own()).find(({ row }) => row.title === 'Who does what?')).toMatchObject({
      ...{ segments: 2, due },
    })
    const [row] = (await listed('language=fr&assignee=me')).filter(
      ({ title }) => title === 'Who does what?',
    )
    expect(row?.fr).toMatchObject({ assignee: null, assigneeName: 'frenchTranslator', due })

    // Segments that somebody else gets leave the set; both hear of it.
    await order({ language: 'fr', contents: part(source, [second, third]), assignee: olga })
    expect((await letters()).map(({ to, subject }) => `${to} ${subject}`).sort()).toEqual([
      'frenchtranslator@example.org No longer for you: Who does what? (Français, 1 segment)',
      'olga@example.org For you to translate: Who does what? (Français, 2 segments)',
    ])
    expect(mineOf(await segments(french))).toEqual(paragraphs.slice(0, 1))
    const others = await order(
      { language: 'fr', contents: part(source, [third]), assignee: ids.frenchTranslator },
      'frenchTranslator',
    )
    expect(others.body).toMatchObject({ errors: [{ data: { code: 'assigned-to-other' } }] })
    expect((await listed('language=fr&assignee=none')).map(({ title }) => title)).not.toContain(
      'Who does what?',
    )
    // The whole takes in all sets.
    await give([source])
    expect((await segments(french)).segments.some(({ assigned }) => assigned)).toBe(false)
    expect((await listed(`language=fr&assignee=${olga}`)).length).toBe(0)
  })

  test('follows what is reworded, forgets what is gone, and is over when its segments are done', async () => {
    const { source, french } = await begun('What stays in it?')
    const { segments: seen } = await segments(french)
    const wanted = idsOf(seen, paragraphs.slice(0, 2))
    await order({
      ...{ language: 'fr', contents: part(source, wanted), assignee: ids.frenchTranslator },
    })
    const now = ['One ally helps a lot.', 'A third one looks on.']
    await change(source, { answer: answerOf(now) }, 'major')
    await jobs()
    const read = await segments(french)
    expect(mineOf(read)).toEqual(['One ally helps a lot.'])
    const waits = async () => (await own()).find(({ row }) => row.title === 'What stays in it?')
    expect((await waits())?.segments).toBe(1)
    const [id] = idsOf(read.segments, now.slice(0, 1))
    const done = { id, target: ['Un allié aide beaucoup.'], state: 'done' }
    const saved = await concord.rest({
      ...{ method: 'PATCH', path: `/faqs/${french.id}/segments`, by: 'frenchTranslator' },
      body: { revision: read.revision, segments: [done] },
    })
    expect(saved.status).toBe(200)
    expect(await waits()).toBeUndefined()
  })

  test('of what is not there, or not begun, is refused in words', async () => {
    const { source } = await begun('What is no segment?')
    const fresh = await given('What is not begun?')
    const tried = async (contents: object[]) => {
      const { status, body } = await order({
        ...{ language: 'fr', contents, assignee: ids.frenchTranslator },
      })
      const [error] = body.errors as unknown as { data: { code: string }; message: string }[]
      expect(error?.message).toMatch(/[a-z]{3}/)
      return [status, error?.data.code]
    }
    expect(await tried(part(source, ['answer-nothing-1']))).toEqual([422, 'segment-not-assignable'])
    expect(await tried(part(source, []))).toEqual([422, 'segments-missing'])
    expect(await tried([{ ...content(source), segments: 'all' }])).toEqual([
      ...[422, 'segments-missing'],
    ])
    expect(await tried(part(fresh, ['answer-nothing-1']))).toEqual([422, 'translation-not-begun'])
  })
})

test('what cannot be is refused, and nothing is assigned', async () => {
  const source = await given('What is refused?')
  const contents = [content(source)]
  const assignee = ids.frenchTranslator
  const codes = await Promise.all(
    [
      { language: 'en', contents, assignee },
      { language: 'fr', contents, assignee: ids.editor },
      { language: 'fr', contents, assignee: "'; drop" },
      { language: 'fr', contents: [...contents, { kind: 'faqs', contentId: 'nowhere' }], assignee },
      {
        language: 'fr',
        contents: [...contents, { kind: 'relations', contentId: source.contentId }],
        assignee,
      },
    ].map(async (body) => {
      const { status, body: answer } = await order(body)
      const [error] = answer.errors as unknown as { data: { code: string } }[]
      return [status, error?.data.code]
    }),
  )
  expect(codes).toEqual([
    [422, 'assignee-unknown'],
    [422, 'assignee-unknown'],
    [422, 'assignee-unknown'],
    [422, 'content-not-here'],
    [422, 'content-not-here'],
  ])
  expect((await order({ language: 'fr', contents, assignee }, 'visitor')).status).toBe(403)
  const anonymous = await concord.rest({ path: '/translations/assignees?language=fr' })
  expect(anonymous.status).toBe(401)
  const rows = await listed('language=fr&state=all&limit=200')
  expect(rows.find(({ contentId }) => contentId === source.contentId)?.fr.assignee).toBeNull()
  const { body } = await concord.rest({ path: '/translations/assignees?language=fr', by: 'editor' })
  expect(JSON.stringify(body)).not.toMatch(/email|@/)
})
