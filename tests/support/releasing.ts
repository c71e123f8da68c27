/** What people do with releases, over the API, in whatever test needs it. */
import type { EditionDocument } from '@/content/edition'
import { publicationsAfter } from '@/delivery/payload/publication-log'
import { type Answer, type Concord, type PersonName, words } from './concord'

export type Draft = EditionDocument & { collection: 'relations' | 'faqs' }

export type Report = {
  release: { state: string; revision: number; due?: string }
  members: {
    id: string
    edition: string
    ready: boolean
    why?: string
    revision: number
    alsoIn: object[]
  }[]
  findings: { code: string; severity: string; message: string; edition: string }[]
  steps: { event: string; allowed: boolean }[]
}

export const codeOf = ({ body }: Answer) =>
  (body.errors as unknown as { data?: { code?: string }; message: string }[] | undefined)?.[0]?.data
    ?.code

export const messageOf = ({ body }: Answer) =>
  (body.errors as unknown as { message: string }[])[0]?.message

export const docOf = ({ body }: Answer) =>
  body.doc as unknown as { id: string; state: string; revision: number }

/** @param concord asked for on each call: it starts after the tests are named */
export function releasingOn(concord: () => Concord) {
  const post = (path: string, body: object, by: PersonName = 'editor') =>
    concord().rest({ method: 'POST', path, body, by })

  /** A page with two FAQs, all of them drafts that an editor wrote. */
  async function drafts(): Promise<{ page: Draft; one: Draft; two: Draft }> {
    const faq = async (question: string) => ({
      ...(await concord().given.faq({ question, answer: words('Because.') })),
      collection: 'faqs' as const,
    })
    const [one, two] = [await faq('One?'), await faq('Two?')]
    const page = await concord().given.page({
      title: `Page ${Math.random()}`,
      faqs: [{ faq: one.id }, { faq: two.id }],
    })
    return { page: { ...page, collection: 'relations' }, one, two }
  }

  async function revisionOf({ collection, id }: Draft): Promise<number> {
    const { body } = await concord().rest({ path: `/${collection}/${id}/workflow`, by: 'editor' })
    return body.revision as unknown as number
  }

  async function asked(editions: Draft[], more: object = {}) {
    const one = async (edition: Draft) => ({
      ...{ collection: edition.collection, id: edition.id },
      revision: await revisionOf(edition),
      ...more,
    })
    return Promise.all(editions.map(one))
  }

  async function given(editions: Draft[], more: object = {}) {
    const members = await asked(editions)
    const answer = await post('/releases', { name: 'Summit', members, ...more })
    expect(answer).toMatchObject({ status: 201 })
    return docOf(answer)
  }

  async function reportOf({ id }: { id: string }, by: PersonName = 'publisher'): Promise<Report> {
    const { body } = await concord().rest({ path: `/releases/${id}/check`, by })
    return body as unknown as Report
  }

  async function review(release: { id: string }, event: string, by: PersonName, more: object = {}) {
    const { members } = await reportOf(release)
    const looked = members.map(({ id, revision }) => ({ id, revision }))
    return post(`/releases/${release.id}/review`, { event, members: looked, ...more }, by)
  }

  /** Submitted by an editor, approved by a reviewer. */
  async function approved(editions: Draft[], more: object = {}) {
    const release = await given(editions, more)
    expect(await review(release, 'submit', 'editor')).toMatchObject({ status: 200 })
    const answer = await review(release, 'approve', 'reviewer')
    expect(answer).toMatchObject({ status: 200, body: { doc: { state: 'ready' } } })
    return docOf(answer)
  }

  async function step(
    release: { id: string },
    event: string,
    more: object = {},
    by: PersonName = 'publisher',
  ) {
    const { release: now } = await reportOf(release)
    return post(`/releases/${release.id}/step`, { event, revision: now.revision, ...more }, by)
  }

  async function isPublic({ collection, id }: Draft): Promise<boolean> {
    return (await concord().rest({ path: `/${collection}/${id}` })).status === 200
  }

  const edit = ({ collection, id }: Draft, body: object) =>
    concord().rest({ method: 'PATCH', path: `/${collection}/${id}?draft=true`, body, by: 'editor' })

  async function rowsSince(before: number) {
    return publicationsAfter(before, concord().payload, 100)
  }

  return {
    approved,
    asked,
    drafts,
    edit,
    given,
    isPublic,
    post,
    reportOf,
    review,
    revisionOf,
    rowsSince,
    step,
  }
}
