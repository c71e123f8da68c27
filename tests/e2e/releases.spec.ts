/** A page and its FAQs travel together: one entry for each person, and few clicks for all of them. */
import { type APIRequestContext, expect, type Locator, type Page, test } from 'playwright/test'
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
