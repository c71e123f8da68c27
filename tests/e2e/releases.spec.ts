/** A page and its FAQs travel together: one entry for each person, and few clicks for all of them. */
import {
  type APIRequestContext,
  type Browser,
  expect,
  type Locator,
  type Page,
  test,
} from 'playwright/test'
import { asPerson } from '../support/people'
import { logins, type People } from '../support/publishing'

/** Clicks of all people together; typing is not counted. */
let clicks = 0
async function click(target: Locator): Promise<void> {
  clicks += 1
  await target.click()
}

const text = (words: string) => ({
  root: {
    type: 'root',
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    children: [
      {
        type: 'paragraph',
        version: 1,
        direction: null,
        format: '',
        indent: 0,
        children: [
          {
            type: 'text',
            version: 1,
            text: words,
            detail: 0,
            format: 0,
            mode: 'normal',
            style: '',
          },
        ],
      },
    ],
  },
})

type Made = { id: string; slug: string }

async function make(
  request: APIRequestContext,
  { editor }: People,
  collection: string,
  data: object,
): Promise<Made> {
  const path = `/api/${collection}?draft=true`
  const made = await request.post(path, { headers: editor, data: { language: 'en', ...data } })
  expect(made.status(), await made.text()).toBe(201)
  return (await made.json()).doc
}

async function givenDrafts(request: APIRequestContext, people: People) {
  const faqs = await Promise.all(
    ['One?', 'Two?', 'Three?'].map((question) =>
      make(request, people, 'faqs', {
        question: `Together: ${question}`,
        answer: text('Because.'),
      }),
    ),
  )
  const page = await make(request, people, 'relations', {
    title: 'Relations that travel together',
    lead: 'All of it, or nothing.',
    faqs: faqs.map(({ id }) => ({ faq: id })),
  })
  return { page, faqs }
}

async function release(page: Page): Promise<void> {
  const reloaded = page.waitForEvent('load')
  await click(page.getByRole('region', { name: 'Steps' }).getByRole('button', { name: /^Approve/ }))
  await reloaded
}

test('a page with three FAQs: three people, at most 15 clicks, one moment', async ({
  browser,
  request,
}) => {
  test.setTimeout(150_000)
  const people = await logins(request)
  const { page: draft } = await givenDrafts(request, people)
  clicks = 0

  const editor = await asPerson(browser, 'editor@example.org')
  await editor.goto(`/admin/collections/relations/${draft.id}`)
  clicks += 1 // opening it
  const panel = editor.getByRole('region', { name: 'Workflow' })
  await click(panel.getByRole('button', { name: 'Submit for review', exact: true }))
  const along = panel.getByRole('group', { name: 'Its FAQs that changed' })
  await expect(along.getByRole('checkbox')).toHaveCount(3)
  for (const box of await along.getByRole('checkbox').all()) await expect(box).toBeChecked()
  const submitted = editor.waitForEvent('load')
  await click(panel.getByRole('button', { name: 'Submit 4 texts for review' }))
  await submitted
  await expect(editor.getByRole('region', { name: 'Part of a release' })).toBeVisible()

  const reviewer = await asPerson(browser, 'reviewer@example.org')
  await reviewer.goto('/admin')
  const waiting = reviewer.getByRole('region', { name: 'Waiting for me' })
  // One entry, not four.
  await expect(waiting.getByText('Together: One?')).toHaveCount(0)
  await click(waiting.getByRole('link', { name: 'Relations that travel together' }))
  await expect(reviewer.getByText('All of it, or nothing.')).toBeVisible()
  await release(reviewer)
  await expect(reviewer.locator('.release__state')).toContainText('Ready')

  const publisher = await asPerson(browser, 'publisher@example.org')
  await publisher.goto('/admin')
  await click(
    publisher
      .getByRole('region', { name: 'Waiting for me' })
      .getByRole('link', { name: 'Relations that travel together' }),
  )
  const steps = publisher.getByRole('region', { name: 'Steps' })
  await click(steps.getByRole('button', { name: 'Publish', exact: true }))
  const form = publisher.getByRole('form', { name: 'Publish' })
  const published = publisher.waitForEvent('load')
  await click(form.getByRole('button', { name: 'Publish', exact: true }))
  await published
  await expect(publisher.locator('.release__state')).toContainText('Published')

  expect(clicks).toBeLessThanOrEqual(15)
  test.info().annotations.push({ type: 'clicks', description: String(clicks) })
  console.log(`Clicks of three people for a page with three FAQs: ${clicks}`)
  await publisher.goto(`/en/${draft.slug}`)
  for (const question of ['One?', 'Two?', 'Three?']) {
    await expect(publisher.getByText(`Together: ${question}`).first()).toBeVisible()
  }

  if (process.env.SHOTS) await shots(publisher, reviewer)
})

test('the reviewer sends one back, and the editor finds it on the dashboard', async ({
  browser,
  request,
}) => {
  test.setTimeout(120_000)
  const people = await logins(request)
  const { page: draft, faqs } = await givenDrafts(request, people)
  const looked = async (path: string, headers: People['editor']) =>
    (await (await request.get(`/api/${path}`, { headers })).json()) as { revision: number }
  const { revision } = await looked(`relations/${draft.id}/workflow`, people.editor)
  const along = await Promise.all(
    faqs.map(async ({ id }) => ({
      ...{ collection: 'faqs', id },
      revision: (await looked(`faqs/${id}/workflow`, people.editor)).revision,
    })),
  )
  const answer = await request.post(`/api/relations/${draft.id}/submit-together`, {
    headers: people.editor,
    data: { revision, with: along },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  const { id } = (await answer.json()).doc

  const reviewer = await asPerson(browser, 'reviewer@example.org')
  await reviewer.goto(`/admin/releases/${id}`)
  for (const name of ['Relations that travel together', 'Together: One?', 'Together: Three?']) {
    await reviewer.getByRole('checkbox', { name }).uncheck()
  }
  const steps = reviewer.getByRole('region', { name: 'Steps' })
  await steps.getByRole('button', { name: 'Request changes (1)' }).click()
  const form = reviewer.getByRole('form', { name: 'Request changes' })
  await form.getByRole('textbox').fill('Two is not answered.')
  const sent = reviewer.waitForEvent('load')
  await form.getByRole('button', { name: 'Request changes' }).click()
  await sent
  await expect(reviewer.getByText('Changes requested', { exact: true })).toBeVisible()
  await release(reviewer)
  await expect(reviewer.getByText('1 not ready')).toBeVisible()

  const editor = await asPerson(browser, 'editor@example.org')
  await editor.goto('/admin')
  await expect(
    editor
      .getByRole('region', { name: 'Sent back to me' })
      .getByRole('link', { name: 'Relations that travel together' }),
  ).toBeVisible()
  if (process.env.SHOTS) await shotsOf(reviewer, `/admin/releases/${id}`, 'open')
})

/** Submits, approves and publishes editions as one release, over the API. */
async function publishedTogether(
  request: APIRequestContext,
  { editor, reviewer, publisher }: People,
  editions: { collection: string; id: string }[],
): Promise<{ id: string }> {
  const ask = async (headers: People['editor'], path: string, data?: object) => {
    const answer = await request.fetch(`/api/${path}`, {
      ...{ method: data ? 'POST' : 'GET', headers },
      ...(data && { data }),
    })
    expect(answer.ok(), await answer.text()).toBe(true)
    return answer.json()
  }
  const members = await Promise.all(
    editions.map(async ({ collection, id }) => {
      const { revision } = await ask(editor, `${collection}/${id}/workflow`)
      return { collection, id, revision }
    }),
  )
  const name = 'Undone in a hurry'
  const { id } = (await ask(editor, 'releases', { name, members, notes: { en: 'News.' } })).doc
  for (const [headers, event] of [
    [editor, 'submit'],
    [reviewer, 'approve'],
  ] as const) {
    const looked = (await ask(headers, `releases/${id}/check`)).members
    await ask(headers, `releases/${id}/review`, { event, members: looked })
  }
  const { revision } = (await ask(publisher, `releases/${id}/check`)).release
  await ask(publisher, `releases/${id}/step`, { event: 'publish', revision })
  return { id }
}

test('a release is undone from its page, and what was written since stays', async ({
  browser,
  request,
}) => {
  test.setTimeout(150_000)
  const people = await logins(request)
  const { page: draft, faqs } = await givenDrafts(request, people)
  const [one, two] = faqs as [Made, Made]
  const page = { collection: 'relations', id: draft.id }
  const ofFaq = ({ id }: Made) => ({ collection: 'faqs', id })
  await publishedTogether(request, people, [page, ...faqs.map(ofFaq)])
  const edit = async ({ id }: Made, question: string) => {
    const path = `/api/faqs/${id}?draft=true`
    const data = { question, _status: 'draft' }
    expect((await request.patch(path, { headers: people.editor, data })).ok()).toBe(true)
  }
  await edit(one, 'Undone: One, with a wrong number?')
  await edit(two, 'Undone: Two, changed?')
  const extra = await make(request, people, 'faqs', {
    question: 'Undone: Too early?',
    answer: text('Because.'),
  })
  const { id } = await publishedTogether(request, people, [one, two, extra].map(ofFaq))
  await edit(two, 'Undone: Two, newest?')

  const publisher = await asPerson(browser, 'publisher@example.org')
  await publisher.goto(`/admin/releases/${id}`)
  await publisher.getByRole('button', { name: 'Undo this release…' }).click()
  const form = publisher.getByRole('form', { name: 'Undo this release…' })
  const becomes = form.getByRole('region', { name: 'What happens to each' })
  await expect(becomes.getByRole('listitem')).toHaveCount(2)
  await expect(becomes).toContainText('is taken back')
  await expect(form.getByRole('region', { name: /^What stays/ })).toContainText('Two, newest?')
  await form.getByRole('checkbox', { name: /^In an emergency/ }).check()
  await form.getByRole('textbox', { name: 'Why this cannot wait' }).fill('A wrong number.')
  if (process.env.SHOTS) await undoShots(browser, id)
  await form.getByRole('button', { name: 'Undo it now, without what stays' }).click()
  await publisher.waitForURL((url) => !url.pathname.endsWith(id))
  await expect(publisher.getByText('Takes back:')).toBeVisible()
  await expect(publisher.locator('.release__state')).toContainText('Published')

  await publisher.goto(`/en/${draft.slug}`)
  await expect(publisher.getByText('Together: One?').first()).toBeVisible()
  await expect(publisher.getByText('Undone: Two, changed?').first()).toBeVisible()
  await publisher.goto(`/admin/releases/${id}`)
  await expect(publisher.locator('.release__state')).toContainText('Undone')
  if (process.env.SHOTS) {
    await publisher.screenshot({ path: `${process.env.SHOTS}/undone.png`, fullPage: true })
  }
})

/** The form, as people read it in each language, on a desk and on a phone. */
async function undoShots(browser: Browser, id: string): Promise<void> {
  for (const language of ['en', 'fr', 'uk', 'ar']) {
    const page = await asPerson(browser, 'publisher@example.org')
    const url = new URL(
      page.url() === 'about:blank' ? '/' : page.url(),
      test.info().project.use.baseURL,
    )
    await page.context().addCookies([{ name: 'payload-lng', value: language, url: url.origin }])
    await page.goto(`/admin/releases/${id}`)
    await page.locator('.release__steps button').last().click()
    await page.locator('.release__form input[type=checkbox]').check()
    for (const [name, width, height] of [
      ['desk', 1280, 900],
      ['phone', 390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.screenshot({
        path: `${process.env.SHOTS}/undo-${language}-${name}.png`,
        fullPage: true,
      })
    }
    await page.context().close()
  }
}

async function shots(...pages: Page[]): Promise<void> {
  const [publisher] = pages
  if (publisher) await shotsOf(publisher, '/admin/releases', 'list')
}

async function shotsOf(page: Page, path: string, name: string): Promise<void> {
  const folder = process.env.SHOTS
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(path)
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
  await page.screenshot({ path: `${folder}/${name}-dark.png`, fullPage: true })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'))
  await page.screenshot({ path: `${folder}/${name}-phone.png`, fullPage: true })
}
