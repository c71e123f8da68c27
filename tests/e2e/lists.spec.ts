/** Lists: a language is chosen once, steps are taken for several at once, and any phrase is found. */
import { expect, type Page, test } from 'playwright/test'
import { fromParagraphs } from '../../src/content/rich-text'
import { asPerson } from '../support/people'

/** The list is drawn by the server; its buttons work once the browser has taken it over. */
async function choose(page: Page, name: string): Promise<void> {
  const chip = page.locator('.list-bar__chip', { hasText: name })
  await expect(async () => {
    if ((await chip.getAttribute('aria-pressed')) !== 'true') await chip.click()
    await expect(chip).toHaveAttribute('aria-pressed', 'true', { timeout: 2000 })
  }).toPass()
}

async function select(page: Page, titles: string[], offered: RegExp): Promise<void> {
  const button = page.locator('.bulk-steps__buttons button', { hasText: offered })
  await expect(async () => {
    for (const title of titles) {
      const box = page.locator('tr', { hasText: title }).locator('input[type=checkbox]')
      if (!(await box.isChecked())) await box.click({ force: true })
    }
    await expect(button).toBeVisible({ timeout: 5000 })
  }).toPass()
  await button.click()
}

test('editors choose a language once, submit several; a reviewer reads and approves them', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const editor = await asPerson(browser, 'editor@example.org')
  const titles = ['Bulk: what is first?', 'Bulk: what is second?']
  for (const question of titles) {
    const text = { type: 'text', version: 1, text: 'It is QUINCUNX, says Élise.', format: 0 }
    const root = {
      type: 'root',
      version: 1,
      children: [{ type: 'paragraph', version: 1, children: [text] }],
    }
    const data = { language: 'en', question, answer: { root } }
    const made = await editor.request.post('/api/faqs?draft=true', { data })
    expect(made.status(), await made.text()).toBe(201)
  }

  await test.step('the language stays chosen', async () => {
    await editor.goto('/admin/collections/faqs')
    await choose(editor, 'French')
    await expect(editor.locator('tr', { hasText: titles[0] })).toHaveCount(0)
    await editor.goto('/admin/collections/relations')
    await expect(editor.locator('.list-bar__chip', { hasText: 'French' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await choose(editor, 'English')
    await expect(editor.locator('thead')).not.toContainText('>')
  })

  await test.step('several are submitted at once', async () => {
    await editor.goto('/admin/collections/faqs')
    await select(editor, titles, /Submit for review \(2\)/)
    await editor.locator('.bulk-steps__form button').click()
    await expect(editor.locator('.bulk-steps__result')).toContainText('Done for 2 texts.')
  })

  await test.step('a reviewer approves what they have read', async () => {
    const reviewer = await asPerson(browser, 'reviewer@example.org')
    await reviewer.goto('/admin/collections/faqs')
    await select(reviewer, titles, /Approve \(2\)/)
    const form = reviewer.locator('.bulk-steps__form')
    await expect(form.locator('button')).toBeDisabled()
    await form.locator('label', { hasText: 'I have read' }).first().click()
    await form.locator('button').click()
    await expect(reviewer.locator('.bulk-steps__result')).toContainText(
      'Done for # text'.replace('#', '1'),
    )
  })

  await test.step('a phrase is found in any field, whatever its case and accents', async () => {
    await editor.goto(`/admin/find?q=${encodeURIComponent('quincunx, says elise')}`)
    await expect(editor.locator('.find ol li')).toHaveCount(2)
    await expect(editor.locator('.find mark').first()).toHaveText('QUINCUNX, says Élise')
  })
  await choose(await goTo(editor, '/admin/collections/faqs'), 'All languages')
})

async function goTo(page: Page, path: string): Promise<Page> {
  await page.goto(path)
  return page
}

type People = Record<'editor' | 'reviewer' | 'publisher' | 'translator.fr', Page>

/** So many new FAQs, each taken through some steps by those who may take them. */
async function given(
  people: People,
  titles: string[],
  steps: [event: string, by: keyof People][] = [],
): Promise<string[]> {
  const ids = []
  for (const question of titles) {
    const data = { language: 'en', question, answer: fromParagraphs([['Because.']]) }
    const made = await people.editor.request.post('/api/faqs?draft=true', { data })
    expect(made.status(), await made.text()).toBe(201)
    const { id } = (await made.json()).doc
    ids.push(id)
    for (const [event, by] of steps) {
      const { request } = people[by]
      const { revision } = await (await request.get(`/api/faqs/${id}/workflow`)).json()
      const data = { event, revision }
      const answer = await request.post(`/api/faqs/${id}/transition`, { data })
      expect(answer.status(), await answer.text()).toBe(200)
    }
  }
  return ids
}

test('each role is offered its own steps; what fails says why, and the rest is done', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const person = (name: string) => asPerson(browser, `${name}@example.org`)
  const people: People = {
    editor: await person('editor'),
    reviewer: await person('reviewer'),
    publisher: await person('publisher'),
    'translator.fr': await person('translator.fr'),
  }
  const { editor, reviewer, publisher } = people
  const result = (page: Page) => page.locator('.bulk-steps__result')
  const form = (page: Page) => page.locator('.bulk-steps__form')
  const offered = (page: Page) => page.locator('.bulk-steps__buttons button')

  await test.step('a publisher publishes with one note; what was changed meanwhile is named', async () => {
    const titles = ['Many: published one?', 'Many: published two?', 'Many: published three?']
    const ids = await given(people, titles, [
      ['submit', 'editor'],
      ['approve', 'reviewer'],
    ])
    await publisher.goto('/admin/collections/faqs')
    await select(publisher, titles, /Publish \(3\)/)
    await expect(offered(publisher)).toHaveText(['Publish (3)'])
    // While the note is written, an editor goes on.
    const data = { question: titles[1]?.replace('two', 'second') }
    const changed = await editor.request.patch(`/api/faqs/${ids[1]}?draft=true`, { data })
    expect(changed.status()).toBe(200)
    await form(publisher).locator('textarea').fill('New answers.')
    await form(publisher)
      .getByRole('button', { name: /Publish \(3\)/ })
      .click()
    await expect(result(publisher)).toContainText('Done for 2 texts.')
    await expect(result(publisher)).toContainText('1 was not done:')
    await expect(result(publisher).locator('li')).toHaveText(/Many: published two\?: .{20,}/)
    for (const id of [ids[0], ids[2]]) {
      expect((await publisher.request.get(`/api/faqs/${id}?depth=0`)).status()).toBe(200)
    }
  })

  await test.step('an editor submits; what is not theirs to submit is listed', async () => {
    const drafts = ['Many: a draft one?', 'Many: a draft two?']
    await given(people, drafts)
    const [inReview = ''] = ['Many: in review?']
    await given(people, [inReview], [['submit', 'editor']])
    await editor.goto('/admin/collections/faqs')
    await select(editor, [...drafts, inReview], /Submit for review \(2\)/)
    await expect(offered(editor)).toHaveText(['Submit for review (2)'])
    await form(editor).locator('summary').click()
    await expect(form(editor).locator('details li')).toHaveText(/Many: in review\?: .{10,}/)
    await form(editor)
      .getByRole('button', { name: /Submit/ })
      .click()
    await expect(result(editor)).toContainText('Done for 2 texts.')
  })

  await test.step('a reviewer approves what they say that they read, and no more', async () => {
    const titles = ['Many: a draft one?', 'Many: a draft two?']
    await reviewer.goto('/admin/collections/faqs')
    await select(reviewer, titles, /Approve \(2\)/)
    await expect(offered(reviewer)).toHaveText(['Approve (2)'])
    for (const box of await form(reviewer).getByRole('checkbox').all()) await box.check()
    await form(reviewer)
      .getByRole('button', { name: /Approve \(2\)/ })
      .click()
    await expect(result(reviewer)).toContainText('Done for 2 texts.')
  })

  await test.step('a translator begins several translations', async () => {
    const translator = people['translator.fr']
    const titles = ['Many: published one?', 'Many: published three?']
    await translator.goto('/admin/collections/faqs')
    await select(translator, titles, /Translate into French \(2\)/)
    await expect(result(translator)).toContainText('Done for 2 texts.')
    const where = 'where[language][equals]=fr&draft=true&depth=0&sort=-createdAt&limit=2'
    const { docs } = await (await translator.request.get(`/api/faqs?${where}`)).json()
    expect(docs.map((doc: { sourceLanguage: string }) => doc.sourceLanguage)).toEqual(['en', 'en'])
  })
})

test('the list stays where it is while the browser takes it over', async ({ browser }) => {
  const editor = await asPerson(browser, 'editor@example.org')
  await editor.setViewportSize({ width: 1366, height: 850 })
  await editor.addInitScript(() => {
    const moved = { by: 0 }
    Object.assign(window, { moved })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        moved.by += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await editor.goto('/admin/collections/faqs')
  await expect(editor.locator('.template-default--nav-animate')).toBeVisible()
  await editor.waitForTimeout(1500)
  const moved = await editor.evaluate(
    () => (window as unknown as { moved: { by: number } }).moved.by,
  )
  expect(moved).toBeLessThan(0.1)
})

test('a draft without a title has a name by which it can be chosen', async ({ browser }) => {
  const editor = await asPerson(browser, 'editor@example.org')
  const made = async (collection: string, data: object) => {
    const answer = await editor.request.post(`/api/${collection}?draft=true`, { data })
    expect(answer.status(), await answer.text()).toBe(201)
    return (await answer.json()).doc.id
  }
  const faq = await made('faqs', { language: 'en' })
  const faqs = [{ faq }]
  const page = await made('relations', { language: 'en', title: 'With a nameless question', faqs })

  await editor.goto(`/admin/collections/relations/${page}`)
  await editor.getByRole('button', { name: 'Questions' }).click()
  const chosen = editor.locator('[id^="field-faqs__0__faq"]')
  await expect(chosen).toContainText(/Untitled, begun .*\d{4}, \d\d:\d\d UTC|CET/)
  await expect(chosen).not.toContainText(faq)
  await chosen.locator('.rs__control').click()
  await expect(chosen.locator('.rs__menu')).not.toContainText('ID:')
})

test('columns and filters are called as people call them, and the state can be filtered by', async ({
  browser,
}) => {
  const editor = await asPerson(browser, 'editor@example.org')
  await editor.goto('/admin/collections/faqs')
  await editor.getByRole('button', { name: 'Columns' }).click()
  const columns = editor.locator('.pill-selector__pill')
  await expect(columns.filter({ hasText: 'Source language' })).toBeVisible()
  await expect(columns.filter({ hasText: />|Content Id|Digest|Sort Key/ })).toHaveCount(0)

  await editor.getByRole('button', { name: 'Filters' }).click()
  await editor.getByRole('button', { name: 'Add Filter' }).click()
  await editor.locator('.condition__field .rs__control').click()
  await expect(editor.locator('.rs__option', { hasText: '>' })).toHaveCount(0)
  await editor.locator('.rs__option', { hasText: /^State$/ }).click()
  await editor.locator('.condition__value .rs__control').click()
  await editor.locator('.rs__option', { hasText: /^Published$/ }).click()
  await expect(editor).toHaveURL(/workflow\.state/)
  await expect(editor.locator('.condition__field .rs__single-value')).toHaveText('State')
  const states = editor.locator('td.cell-state')
  await expect(states.first()).toBeVisible()
  await expect(states.filter({ hasNotText: /^Published$/ })).toHaveCount(0)
})
