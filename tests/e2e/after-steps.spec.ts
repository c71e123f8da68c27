/** After a step: what changed since the last look, what waits next, and where readers read it. */
import { expect, type Page, test } from 'playwright/test'
import { fromParagraphs } from '../../src/content/rich-text'
import { asPerson } from '../support/people'

const panel = (page: Page) => page.locator('.workflow-panel')

async function step(page: Page, collection: string, id: string, event: string, more = {}) {
  const path = `/api/${collection}/${id}`
  const { revision } = await (await page.request.get(`${path}/workflow`)).json()
  const data = { event, revision, ...more }
  const answer = await page.request.post(`${path}/transition`, { data })
  expect(answer.status(), `${event}: ${await answer.text()}`).toBe(200)
}

async function open(page: Page, collection: string, id: string): Promise<void> {
  await page.goto(`/admin/collections/${collection}/${id}`)
  await expect(panel(page)).toBeVisible()
}

async function press(page: Page, name: string, confirm = name): Promise<void> {
  await panel(page).getByRole('button', { name, exact: true }).click()
  const form = panel(page).getByRole('group', { name, exact: true })
  const loaded = page.waitForEvent('load')
  await form.getByRole('button', { name: confirm, exact: true }).click()
  await loaded
}

test('a reviewer sees what changed since they looked, approves there, and is led on', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const editor = await asPerson(browser, 'editor@example.org')
  const reviewer = await asPerson(browser, 'reviewer@example.org')
  const publisher = await asPerson(browser, 'publisher@example.org')
  const made = async (collection: string, data: object): Promise<string> => {
    const answer = await editor.request.post(`/api/${collection}?draft=true`, {
      data: { language: 'en', ...data },
    })
    expect(answer.status(), await answer.text()).toBe(201)
    return (await answer.json()).doc.id
  }
  const faq = await made('faqs', {
    question: 'How many came to the second summit?',
    answer: fromParagraphs([['Thirty-one came.']]),
  })
  const waiting = await made('faqs', {
    question: 'And what waits after it?',
    answer: fromParagraphs([['This.']]),
  })
  const page = await made('relations', { title: 'The second summit', lead: 'L.', faqs: [{ faq }] })
  for (const id of [faq, waiting]) await step(editor, 'faqs', id, 'submit')

  await test.step('nothing changed for whoever looks for the first time', async () => {
    await open(reviewer, 'faqs', faq)
    await expect(panel(reviewer).getByText('What changed since I last looked')).toHaveCount(0)
  })

  await test.step('then the very words that were changed are shown', async () => {
    const data = { answer: fromParagraphs([['Thirty-two came.']]) }
    expect((await editor.request.patch(`/api/faqs/${faq}?draft=true`, { data })).status()).toBe(200)
    await step(editor, 'faqs', faq, 'submit')
    await open(reviewer, 'faqs', faq)
    await panel(reviewer).getByText('What changed since I last looked').click()
    await reviewer.waitForURL(/versions\/.*versionFrom=/)
    await expect(reviewer.locator('.html-diff, .render-field-diffs').first()).toContainText('two')
  })

  await test.step('the approval is given where the versions are compared', async () => {
    const steps = reviewer.locator('.compare-steps')
    await steps.getByRole('button', { name: 'Approve', exact: true }).click()
    await steps
      .getByRole('group', { name: 'Approve' })
      .getByRole('button', { name: 'Approve', exact: true })
      .click()
    await expect(panel(reviewer)).toBeVisible()
    await expect(panel(reviewer).locator('.workflow-panel__after')).toContainText('Approved')
    const next = panel(reviewer).locator('.workflow-panel__after li', { hasText: 'Next for you' })
    await expect(next.locator('a')).toBeVisible()
    await next.locator('a').click()
    await expect(reviewer.locator('#field-question, #field-title')).not.toHaveValue(
      'How many came to the second summit?',
    )
  })

  await test.step('what was published is found on the site, a question on its page', async () => {
    const update = { updateType: 'major' }
    await step(publisher, 'faqs', faq, 'publish', update)
    await step(editor, 'relations', page, 'submit')
    await step(reviewer, 'relations', page, 'approve')
    await open(publisher, 'relations', page)
    await press(publisher, 'Publish')
    const after = panel(publisher).locator('.workflow-panel__after')
    const [site] = await Promise.all([
      publisher.waitForEvent('popup'),
      after.getByRole('link', { name: 'View on site' }).click(),
    ])
    await expect(site.locator('h1')).toHaveText('The second summit')
    await open(publisher, 'faqs', faq)
    const [question] = await Promise.all([
      publisher.waitForEvent('popup'),
      panel(publisher).getByRole('link', { name: 'View on site' }).click(),
    ])
    expect(new URL(question.url()).hash).toBe('#faq-1')
    await expect(question.locator('#faq-1')).toContainText('Thirty-two came.')
  })
})

test('each kind of content is duplicated, and a draft is discarded', async ({ browser }) => {
  test.setTimeout(120_000)
  const editor = await asPerson(browser, 'editor@example.org')
  for (const [collection, heading] of [
    ['faqs', 'question'],
    ['relations', 'title'],
  ] as const) {
    const where = 'where[language][equals]=en&where[_status][equals]=published'
    const list = await editor.request.get(`/api/${collection}?${where}&limit=1&depth=0`)
    const [doc] = (await list.json()).docs
    await open(editor, collection, doc.id)
    await panel(editor).getByRole('button', { name: 'Duplicate as new' }).click()
    await editor.waitForURL((url) => !url.pathname.includes(doc.id))
    await expect(editor.locator(`#field-${heading}`)).toHaveValue(`${doc[heading]} (copy)`)
    await expect(panel(editor).locator('.workflow-state').first()).toHaveText('Draft')

    const data = { [heading]: `${doc[heading]} Discarded?` }
    const path = `/api/${collection}/${doc.id}?draft=true`
    expect((await editor.request.patch(path, { data })).status()).toBe(200)
    const publisher = await asPerson(browser, 'publisher@example.org')
    await open(publisher, collection, doc.id)
    await expect(panel(publisher).getByText('Discard this draft')).toHaveCount(0)
    await open(editor, collection, doc.id)
    await panel(editor).getByRole('button', { name: 'Discard this draft' }).click()
    const loaded = editor.waitForEvent('load')
    await panel(editor).getByRole('button', { name: 'Discard', exact: true }).click()
    await loaded
    await expect(editor.locator(`#field-${heading}`)).toHaveValue(doc[heading])
  }
})
