/** The day of the people who publish: the public page of one language changes, no other. */
import { type Browser, expect, type Locator, type Page, test } from 'playwright/test'

const english = '/en/natos-response-to-russias-invasion-of-ukraine'

async function logIn(page: Page, email: string): Promise<void> {
  await page.goto('/admin/login')
  await page.getByLabel('Email').fill(email)
  await page.locator('#field-password').fill('concord-demo')
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
}

async function openFaq(page: Page, question: string): Promise<void> {
  await page.goto('/admin/collections/faqs?limit=50')
  await page.getByRole('link', { name: question }).click()
  await expect(page.locator('#field-question')).toHaveValue(question)
}

/** The words of a page, without what Next adds to the markup. */
async function mainOf(page: Page, path: string): Promise<string> {
  await page.goto(path)
  return (await page.locator('main').textContent()) ?? ''
}

/** The same without what says that the original was updated since. */
async function ownWordsOf(page: Page, path: string): Promise<string> {
  await page.goto(path)
  return page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement
    for (const note of copy.querySelectorAll('.behind')) note.remove()
    return copy.textContent ?? ''
  })
}

async function pathIn(page: Page, language: string): Promise<string> {
  await page.goto(english)
  const link = page.locator(`.languages a[hreflang="${language}"]`)
  return (await link.getAttribute('href')) ?? ''
}

/** As a person, in a browser of their own. */
async function asPerson(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await logIn(page, email)
  return page
}

/** A step by its button in the panel, with what its form asks for. */
async function takeStep(
  page: Page,
  name: string,
  fill: (form: Locator) => Promise<unknown> = async () => {},
  confirm = name,
): Promise<void> {
  const panel = page.getByRole('region', { name: 'Workflow' })
  await panel.getByRole('button', { name, exact: true }).click()
  const form = panel.getByRole('group', { name, exact: true })
  await fill(form)
  // The page draws itself anew after the step: the load that is waited for is not the one before.
  await page.waitForLoadState('load')
  const reloaded = page.waitForEvent('load')
  const taken = page.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/transition'),
  )
  await form.getByRole('button', { name: confirm, exact: true }).click()
  expect((await taken).status()).toBe(200)
  await reloaded
}

const state = (page: Page) =>
  page.getByRole('region', { name: 'Workflow' }).locator('.workflow-state')

async function appendToAnswer(page: Page, words: string): Promise<void> {
  const answer = page.locator('[data-lexical-editor="true"]').first()
  await answer.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(words)
  await saveDraft(page)
}

async function saveDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save Draft' }).click()
  const told = page.locator('.payload-toast-container').getByText(/saved|updated successfully/i)
  await expect(told.first()).toBeVisible()
}

const helping = 'What are NATO and Allies doing to help Ukraine defend itself?'
const pageTitle = "NATO's response to Russia's invasion of Ukraine"

async function openPage(page: Page): Promise<void> {
  await page.goto('/admin/collections/relations?limit=50')
  await page.getByRole('link', { name: pageTitle }).click()
  await expect(page.locator('#field-title')).toHaveValue(pageTitle)
}

test('a whole day: written, sent back, approved, scheduled, corrected in an emergency, restored', async ({
  browser,
  page: reader,
}) => {
  test.setTimeout(360_000)
  const before = new Map<string, string>()
  for (const language of ['fr', 'uk']) {
    const path = await pathIn(reader, language)
    before.set(path, await ownWordsOf(reader, path))
  }
  const editor = await asPerson(browser, 'editor@example.org')
  const reviewer = await asPerson(browser, 'reviewer@example.org')
  const publisher = await asPerson(browser, 'publisher@example.org')

  await test.step('the editor changes FAQ 5 and the lead, and submits both', async () => {
    await openPage(editor)
    const lead = editor.locator('#field-lead')
    await lead.fill(`${await lead.inputValue()} Support continues.`)
    await saveDraft(editor)
    await takeStep(editor, 'Submit for review')
    await expect(state(editor)).toHaveText('In review')
    await openFaq(editor, helping)
    await appendToAnswer(editor, ' Deliveries began in may.')
    await takeStep(editor, 'Submit for review')
    await expect(state(editor)).toHaveText('In review')
  })

  await test.step('the reviewer finds both, approves one and sends one back', async () => {
    await reviewer.goto('/admin')
    const waiting = reviewer.getByRole('region', { name: 'Waiting for me' })
    await waiting.getByRole('link', { name: pageTitle }).click()
    await takeStep(reviewer, 'Approve')
    await expect(state(reviewer)).toHaveText('Approved')
    await reviewer.goto('/admin')
    await waiting.getByRole('link', { name: helping }).click()
    await expect(reviewer.getByRole('button', { name: 'Save Draft' })).toBeHidden()
    await takeStep(reviewer, 'Request changes', (form) =>
      form.getByLabel('What should be changed').fill('May has a capital letter.'),
    )
    await expect(state(reviewer)).toHaveText('Changes requested')
  })

  await test.step('the editor reads why, mends it and submits again', async () => {
    await editor.goto('/admin')
    const back = editor.getByRole('region', { name: 'Sent back to me' })
    await back.getByRole('link', { name: helping }).click()
    // Beside it may stand what translators have asked.
    const conversation = editor
      .getByRole('region', { name: /^Conversation/ })
      .getByRole('listitem')
      .filter({ hasText: 'May has a capital letter.' })
    await expect(conversation).toBeVisible()
    await appendToAnswer(editor, ' (In May.)')
    await conversation.getByRole('button', { name: 'Answer' }).click()
    await conversation.getByRole('textbox', { name: 'Answer' }).fill('Thank you, mended.')
    await conversation.getByRole('button', { name: 'Answer' }).last().click()
    await expect(conversation.getByText('Thank you, mended.')).toBeVisible()
    await conversation.getByRole('button', { name: 'Resolve' }).click()
    await expect(conversation.getByText(/resolved by/)).toBeVisible()
    await takeStep(editor, 'Submit for review')
  })

  await test.step('the reviewer approves, having seen it on the page; nothing is public yet', async () => {
    await openFaq(reviewer, helping)
    const preview = new URL(reviewer.url()).pathname.replace('/admin/collections/', '/en/preview/')
    await reviewer.goto(preview)
    await expect(reviewer.locator('#faq-5')).toContainText('(In May.)')
    await expect(reviewer.getByText('Preview of a draft')).toBeVisible()
    expect((await reader.goto(preview))?.status()).toBe(404)
    await openFaq(reviewer, helping)
    await takeStep(reviewer, 'Approve')
    const words = await mainOf(reader, english)
    expect(words).not.toContain('Support continues.')
    expect(words).not.toContain('Deliveries began')
  })

  await test.step('the publisher schedules both with a change note; time passes', async () => {
    // The admin shows and takes times by the person's clock, which is the site's here.
    const clock = new Intl.DateTimeFormat('sv-SE', {
      ...{ dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Brussels' },
    })
    for (const open of [openPage, (page: Page) => openFaq(page, helping)]) {
      await open(publisher)
      await takeStep(publisher, 'Schedule', async (form) => {
        await form.getByLabel('What', { exact: true }).selectOption('publish')
        const due = new Date(Date.now() + 15_000)
        await form.getByLabel(/^When/).fill(clock.format(due).replace(' ', 'T'))
        await form.getByLabel('What is new for the reader').fill('New deliveries.')
      })
    }
    await expect
      .poll(async () => mainOf(reader, english), { timeout: 60_000, intervals: [1000] })
      .toMatch(/Support continues\.[\s\S]*Deliveries began/)
    const words = await mainOf(reader, english)
    expect(words).not.toContain('Last updated: 2 July 2024 14:08')
    for (const [path, was] of before) {
      expect(await ownWordsOf(reader, path)).toBe(was)
      await expect(reader.locator('.behind').first()).toBeVisible()
    }
  })

  await test.step('an emergency correction goes out with a reason and is approved afterwards', async () => {
    await openFaq(editor, helping)
    await appendToAnswer(editor, ' Corrected at once: 7,250 of them.')
    await openFaq(publisher, helping)
    await takeStep(
      publisher,
      'Emergency publish',
      async (form) => {
        await form.getByLabel('Why this cannot wait').fill('A wrong number is quoted in the press.')
        await form.getByLabel('Update', { exact: true }).selectOption('minor')
        // A number is another one: nothing goes out before that was looked at once more.
        await form.getByRole('button', { name: 'Emergency publish', exact: true }).click()
        await expect(form.getByRole('alert')).toContainText('Numbers or dates differ.')
        await expect(state(publisher)).toHaveText('Draft')
      },
      'It is minor all the same',
    )
    expect(await mainOf(reader, english)).toContain('Corrected at once: 7,250 of them.')
    await reviewer.goto('/admin')
    const flagged = reviewer.getByRole('region', { name: 'Emergency, not yet approved' })
    await flagged.getByRole('link', { name: helping }).click()
    await takeStep(reviewer, 'Approve afterwards')
    await reviewer.goto('/admin')
    // What other people published so may wait there still.
    await expect(flagged.getByRole('link', { name: helping })).toHaveCount(0)
  })

  await test.step('the editor restores an older version, as a draft', async () => {
    await openFaq(editor, helping)
    const id = new URL(editor.url()).pathname.split('/').at(-1)
    const versions = await editor.request.get(
      `/api/faqs/versions?where[parent][equals]=${id}&sort=createdAt&limit=1`,
    )
    const [first] = (await versions.json()).docs
    await editor.goto(`/admin/collections/faqs/${id}/versions/${first.id}`)
    await editor
      .getByRole('button', { name: /^Restore/ })
      .first()
      .click()
    await editor.getByRole('button', { name: 'Confirm' }).click()
    await editor.waitForURL((url) => url.pathname.endsWith(`/faqs/${id}`))
    await expect(state(editor)).toHaveText('Draft')
    expect(await mainOf(reader, english)).toContain('Corrected at once: 7,250 of them.')
  })
})

test('an editor inserts a cross reference by choosing a FAQ', async ({ page }) => {
  await logIn(page, 'editor@example.org')
  await openFaq(page, 'Will Ukraine join NATO?')
  const answer = page.locator('[data-lexical-editor="true"]').first()
  await answer.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' See ')
  await page.getByRole('button', { name: 'inlineBlocks dropdown' }).click()
  await page.locator('.toolbar-popup__dropdown-item', { hasText: 'FAQ cross reference' }).click()
  const drawer = page.locator('.drawer__content').last()
  await drawer.locator('.rs__control').click()
  await page.getByRole('option', { name: /impose costs on Russia/ }).click()
  await expect(async () => {
    const save = drawer.getByRole('button', { name: /save/i })
    if (await save.isVisible()) await save.click()
    await expect(page.locator('.drawer__content')).toHaveCount(0, { timeout: 2000 })
  }).toPass()
  await expect(answer).toContainText('FAQ: What are NATO and Allies doing to impose costs')
  await saveDraft(page)
  await page.reload()
  await expect(answer).toContainText('FAQ: What are NATO and Allies doing to impose costs')
})

test('a translator begins a translation, whose structure is there and cannot be changed', async ({
  page,
}) => {
  await logIn(page, 'translator.ar@example.org')
  await openFaq(page, 'What are NATO and Allies doing to impose costs on Russia?')
  await page.getByRole('button', { name: 'Translate into Arabic' }).click()
  await expect(page.locator('#field-question')).toHaveValue('')
  await expect(page.locator('#field-learnMore__0__address')).toBeDisabled()
  await expect(page.locator('.array-field__add-row')).toBeHidden()
  await expect(page.locator('#field-learnMore__0__label')).toBeEnabled()
})

test('a translator is not shown as a publisher: publishing is refused with a reason', async ({
  page,
}) => {
  await logIn(page, 'translator.fr@example.org')
  const { docs } = await (
    await page.request.get('/api/faqs?where[language][equals]=fr&limit=1')
  ).json()
  const response = await page.request.patch(`/api/faqs/${docs[0].id}`, {
    data: { _status: 'published' },
  })
  expect(response.status()).toBe(403)
  expect(JSON.stringify(await response.json())).toMatch(/publish/)
})
