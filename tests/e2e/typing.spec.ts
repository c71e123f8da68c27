/** Nothing that a person typed is lost: at whatever speed, by whichever way it is saved or left. */
import { chromium, expect, type Page, test } from 'playwright/test'
import { quietArguments } from '../../scripts/tooling/browser-arguments.mjs'
import { asPerson } from '../support/people'

const password = 'concord-demo'
/** What an impatient person does not wait for, in milliseconds. */
const afterLastKey = [0, 0, 20, 60, 100]
const rounds = 20

const paragraph = (words: string) => ({
  root: {
    ...{ type: 'root', version: 1, direction: null, format: '', indent: 0 },
    children: [
      {
        ...{ type: 'paragraph', version: 1, direction: null, format: '', indent: 0 },
        ...{ textFormat: 0, textStyle: '' },
        children: [
          {
            type: 'text',
            version: 1,
            text: words,
            format: 0,
            style: '',
            mode: 'normal',
            detail: 0,
          },
        ],
      },
    ],
  },
})

async function givenFaq(page: Page, question: string): Promise<string> {
  const data = { question, language: 'en', answer: paragraph('Begun.') }
  const answer = await page.request.post('/api/faqs?draft=true', { data })
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()).doc.id
}

type Block = { text?: string; children?: Block[] }
const wordsOf = (node: Block): string => node.text ?? (node.children ?? []).map(wordsOf).join('')

async function stored(page: Page, id: string): Promise<{ question: string; answer: string }> {
  const answer = await page.request.get(`/api/faqs/${id}?draft=true&depth=0`)
  const doc = await answer.json()
  return { question: doc.question, answer: doc.answer ? wordsOf(doc.answer.root) : '' }
}

const editorIn = (page: Page) => page.locator('[data-lexical-editor]').last()

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/admin/collections/faqs/${id}`)
  await expect(page.locator('.workflow-panel')).toBeVisible()
  await expect(editorIn(page)).toBeVisible()
}

async function toTheEnd(page: Page): Promise<void> {
  await editorIn(page).click()
  await page.keyboard.press('ControlOrMeta+End')
}

const answered = (page: Page, method = 'PATCH') =>
  page.waitForResponse(
    (response) => response.request().method() === method && response.url().includes('/api/faqs'),
  )

/** Saved, and ready for the next words. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('.save-state')).toContainText('Saved at')
}

const ways = {
  'Ctrl+S': (page: Page) => page.keyboard.press('ControlOrMeta+S'),
  'the button': (page: Page) => page.locator('#action-save-draft').click(),
  // A browser tells nobody of a click on a button that cannot be pressed yet.
  'the button, by a program in the moment that it can be pressed': (page: Page) =>
    page.evaluate(async () => {
      const button = () => document.querySelector<HTMLButtonElement>('#action-save-draft')
      while (button()?.disabled) await new Promise(requestAnimationFrame)
      button()?.click()
    }),
}

for (const [way, save] of Object.entries(ways)) {
  test(`${way}: what was typed is saved to the last letter, ${rounds} times`, async ({
    browser,
  }) => {
    test.setTimeout(240_000)
    const page = await asPerson(browser, 'editor@example.org')
    const id = await givenFaq(page, `Typed and saved by ${way}`)
    await open(page, id)
    let expected = 'Begun.'
    for (let round = 1; round <= rounds; round++) {
      const more = ` Total: 7${round}.`
      await toTheEnd(page)
      // Half of them at the speed of a person, half at that of a machine.
      await page.keyboard.type(more, { delay: round % 2 ? 60 : 0 })
      await page.waitForTimeout(afterLastKey[round % afterLastKey.length] ?? 0)
      const answer = answered(page)
      await save(page)
      expect((await answer).status()).toBe(200)
      expected += more
      expect((await stored(page, id)).answer).toBe(expected)
      await settled(page)
    }
  })
}

test('a new FAQ is made with everything that was typed', async ({ browser }) => {
  test.setTimeout(240_000)
  const page = await asPerson(browser, 'editor@example.org')
  for (let round = 1; round <= 5; round++) {
    await page.goto('/admin/collections/faqs/create')
    await expect(editorIn(page)).toBeVisible()
    await page.locator('#field-question').fill(`Made at once ${round}`)
    await editorIn(page).click()
    await page.keyboard.type(`All of it, to the end ${round}.`)
    const answer = answered(page, 'POST')
    await page.locator('#action-save-draft').click()
    const { doc } = await (await answer).json()
    expect(await stored(page, doc.id)).toEqual({
      question: `Made at once ${round}`,
      answer: `All of it, to the end ${round}.`,
    })
  }
})

test('a step waits for the words that were just typed', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await asPerson(browser, 'editor@example.org')
  const id = await givenFaq(page, 'Typed, then submitted at once')
  await open(page, id)
  const submit = page.getByRole('button', { name: 'Submit for review' }).first()
  await submit.click()
  await toTheEnd(page)
  await page.keyboard.type(' And more.')
  // The step does not run past the words: it says that they are to be saved first.
  await page.evaluate(() => {
    const [step] = document.querySelectorAll<HTMLElement>('.workflow-form .workflow-step--first')
    step?.click()
  })
  await expect(page.locator('.workflow-panel__hint')).toBeVisible()
  expect(await (await page.request.get(`/api/faqs/${id}/workflow`)).json()).toMatchObject({
    state: 'draft',
  })
  await page.keyboard.press('ControlOrMeta+S')
  await settled(page)
  expect((await stored(page, id)).answer).toBe('Begun. And more.')
})

test('changing to another view asks, and what was typed is there again', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await asPerson(browser, 'editor@example.org')
  const id = await givenFaq(page, 'Left by the tab of another view')
  await open(page, id)
  await toTheEnd(page)
  await page.keyboard.type(' Left at once.')
  await page.locator('.doc-tabs a', { hasText: 'Versions' }).click()
  const question = page.locator('dialog[open]', { hasText: 'Leave without saving' })
  await expect(question).toBeVisible()
  await question.getByRole('button', { name: 'Leave anyway' }).click()
  await page.waitForURL(/versions/)
  await open(page, id)
  await expect(page.locator('.unsaved')).toContainText('never saved')
  await expect(editorIn(page)).toHaveText('Begun. Left at once.')
  await page.keyboard.press('ControlOrMeta+S')
  await expect(page.locator('.unsaved')).toBeHidden()
  await settled(page)
  expect((await stored(page, id)).answer).toBe('Begun. Left at once.')
})

test('a browser that is gone takes nothing along; and it is asked before text is let go', async () => {
  test.setTimeout(180_000)
  const executablePath = process.env.CHROMIUM_PATH || undefined
  const folder = test.info().outputPath('profile')
  const start = () =>
    chromium.launchPersistentContext(folder, { executablePath, args: quietArguments, baseURL })
  const { baseURL } = test.info().project.use
  const first = await start()
  const page = await first.newPage()
  await page.request.post('/api/users/login', {
    data: { email: 'editor@example.org', password },
  })
  const id = await givenFaq(page, 'Typed before the end')
  await open(page, id)
  await toTheEnd(page)
  await page.keyboard.type(' Not lost.')
  await page.locator('#field-question').fill('Typed before the very end')
  const other = await first.newPage()
  await other.goto('/admin/collections/faqs/create')
  await expect(editorIn(other)).toBeVisible()
  await other.locator('#field-question').fill('A new one')
  await editorIn(other).click()
  await other.keyboard.type('With an answer.')
  // A moment, in which the browser writes down what it was given.
  await other.waitForTimeout(3000)
  // No page is asked, none may say goodbye.
  await Promise.all([page, other].map((each) => each.goto('chrome://crash').catch(() => {})))
  await first.close()

  const second = await start()
  const again = await second.newPage()
  await open(again, id)
  await expect(again.locator('#field-question')).toHaveValue('Typed before the very end')
  await expect(editorIn(again)).toHaveText('Begun. Not lost.')
  const discard = again.locator('.unsaved')
  await discard.getByRole('button', { name: 'Discard my changes' }).click()
  await discard.getByRole('button', { name: 'Keep' }).click()
  await expect(editorIn(again)).toHaveText('Begun. Not lost.')
  await discard.getByRole('button', { name: 'Discard my changes' }).click()
  await discard.getByRole('button', { name: 'Discard', exact: true }).click()
  await expect(editorIn(again)).toHaveText('Begun.')
  await expect(again.locator('#field-question')).toHaveValue('Typed before the end')
  await open(again, id)
  await expect(editorIn(again)).toHaveText('Begun.')

  await again.goto('/admin/collections/faqs/create')
  await expect(again.locator('#field-question')).toHaveValue('A new one')
  await expect(editorIn(again)).toHaveText('With an answer.')
  await second.close()
})

test('Escape in a drawer closes a menu, then asks; a click beside it asks too', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const page = await asPerson(browser, 'editor@example.org')
  const faq = await givenFaq(page, 'Edited in a drawer')
  const data = { title: 'With a drawer', lead: 'Lead.', language: 'en', faqs: [{ faq }] }
  const made = await page.request.post('/api/relations?draft=true', { data })
  const { doc } = await made.json()
  await page.goto(`/admin/collections/relations/${doc.id}`)
  await expect(page.locator('.workflow-panel')).toBeVisible()
  await page.getByRole('button', { name: 'Questions' }).first().click()
  await page.locator('#faqs-row-0 .relationship--single-value__drawer-toggler').click()
  const drawer = page.locator('dialog.doc-drawer')
  await expect(drawer.locator('[data-lexical-editor]')).toBeVisible()
  await toTheEnd(page)
  await page.keyboard.type(' In the drawer.')
  await drawer.locator('.toolbar-popup__dropdown').first().click()
  await expect(page.locator('.toolbar-popup__dropdown-items')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer).toBeVisible()
  const question = page.locator('dialog[open]', { hasText: 'Leave without saving' })
  await expect(question).toBeHidden()
  await expect(page.locator('.toolbar-popup__dropdown-items')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(drawer.locator('[data-lexical-editor]')).toContainText('In the drawer.')
  await expect(question).toBeVisible()
  await question.getByRole('button', { name: 'Stay on this page' }).click()
  await page
    .locator('.drawer__close')
    .last()
    .click({ position: { x: 3, y: 300 } })
  await expect(question).toBeVisible()
  await question.getByRole('button', { name: 'Stay on this page' }).click()
  await expect(question).toBeHidden()
  await toTheEnd(page)
  await page.keyboard.type(' 7890')
  const answer = answered(page)
  await page.keyboard.press('ControlOrMeta+S')
  expect((await answer).status()).toBe(200)
  expect((await stored(page, faq)).answer).toBe('Begun. In the drawer. 7890')
})

test('a row that was removed comes back where it was', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await asPerson(browser, 'editor@example.org')
  const faqs = []
  for (const name of ['one', 'two', 'three']) {
    faqs.push({ faq: await givenFaq(page, `Row ${name}`) })
  }
  const data = { title: 'With rows', lead: 'Lead.', language: 'en', faqs }
  const { doc } = await (await page.request.post('/api/relations?draft=true', { data })).json()
  await page.goto(`/admin/collections/relations/${doc.id}`)
  await expect(page.locator('.workflow-panel')).toBeVisible()
  await page.getByRole('button', { name: 'Questions' }).first().click()
  const rows = page.locator('[id^="faqs-row-"]')
  await expect(rows).toHaveCount(3)
  await page.locator('#faqs-row-1 .array-actions__button').click()
  await page.locator('.array-actions__remove:visible').click()
  await expect(rows).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rows).toHaveCount(3)
  const answer = page.waitForResponse((response) => response.request().method() === 'PATCH')
  await page.keyboard.press('ControlOrMeta+S')
  const saved = await (await answer).json()
  expect(saved.doc.faqs.map((row: { faq: string }) => row.faq)).toEqual(faqs.map(({ faq }) => faq))
})
