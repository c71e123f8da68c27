/** Who translates what until when: assigned, listed, reminded of, and over when it is published. */
import type { EditionDocument } from '@/content/edition'
import { fromParagraphs } from '@/content/rich-text'
import { remindAssignees } from '@/translation-status/payload/remind-assignees'
import type { StatusList } from '@/translation-status/payload/status-list'
import { type Concord, type PersonName, startConcord } from '../support/concord'

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
