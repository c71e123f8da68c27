/** What was typed is saved to the last letter, wherever there is something to type: twenty times each, at both speeds. */
import { expect, type Page, test } from 'playwright/test'
import { fromParagraphs } from '../../src/content/rich-text'
import { asPerson } from '../support/people'

const rounds = 20
/** Every second round as a person types, the others as fast as a machine. */
const speed = (round: number) => ({ delay: round % 2 ? 60 : 0 })

type Block = { text?: string; children?: Block[] }
const wordsOf = (node: Block): string => node.text ?? (node.children ?? []).map(wordsOf).join('')

async function made(page: Page, collection: string, data: object): Promise<string> {
  const path = `/api/${collection}?draft=true`
  const answer = await page.request.post(path, { data: { language: 'en', ...data } })
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()).doc.id
}

const faq = (page: Page, question: string, more: object = {}) =>
  made(page, 'faqs', { question, answer: fromParagraphs([['Begun.']]), ...more })

async function stored(page: Page, path: string) {
  return (await page.request.get(`/api/${path}?draft=true&depth=0`)).json()
}

const settled = (page: Page) => expect(page.locator('.save-state').last()).toContainText('Saved at')

/** Types behind what a plain field says, saves in the same moment, and compares. */
async function inField(
  page: Page,
  field: string,
  save: () => Promise<unknown>,
  read: () => Promise<string>,
): Promise<void> {
  let expected = await page.locator(field).inputValue()
  for (let round = 1; round <= rounds; round++) {
    const more = ` N° ${round}`
    await page.locator(field).focus()
    await page.keyboard.press('End')
    await page.keyboard.type(more, speed(round))
    const answer = page.waitForResponse((each) => each.request().method() === 'PATCH')
    await save()
    expect((await answer).status()).toBe(200)
    expected += more
    expect(await read()).toBe(expected)
    await settled(page)
  }
}

test('in a row of a list', async ({ browser }) => {
  test.setTimeout(240_000)
  const page = await asPerson(browser, 'editor@example.org')
  const row = { label: 'More', kind: 'address', address: 'https://example.org' }
  const id = await faq(page, 'With a row', { learnMore: [row] })
  await page.goto(`/admin/collections/faqs/${id}`)
  await expect(page.locator('.workflow-panel')).toBeVisible()
  await inField(
    page,
    '#field-learnMore__0__label',
    () => page.keyboard.press('ControlOrMeta+S'),
    async () => (await stored(page, `faqs/${id}`)).learnMore[0].label,
  )
})

test('about an image', async ({ browser }) => {
  test.setTimeout(240_000)
  const page = await asPerson(browser, 'editor@example.org')
  const { docs } = await (await page.request.get('/api/media?limit=1&depth=0')).json()
  await page.goto(`/admin/collections/media/${docs[0].id}`)
  await expect(page.locator('#field-name')).toBeEditable()
  await inField(
    page,
    '#field-name',
    () => page.locator('#action-save').click(),
    async () => (await stored(page, `media/${docs[0].id}`)).name,
  )
})

test('in the note of a term', async ({ browser }) => {
  test.setTimeout(240_000)
  const page = await asPerson(browser, 'reviewer@example.org')
  const { docs } = await (await page.request.get('/api/glossary?limit=1&depth=0')).json()
  await page.goto(`/admin/collections/glossary/${docs[0].id}`)
  await expect(page.locator('#field-note')).toBeEditable()
  await inField(
    page,
    '#field-note',
    () => page.keyboard.press('ControlOrMeta+S'),
    async () => (await stored(page, `glossary/${docs[0].id}`)).note,
  )
})

test('in a drawer over a page', async ({ browser }) => {
  test.setTimeout(240_000)
  const page = await asPerson(browser, 'editor@example.org')
  const question = await faq(page, 'Saved in a drawer')
  const relation = { title: 'Over it a drawer', lead: 'Lead.', faqs: [{ faq: question }] }
  const id = await made(page, 'relations', relation)
  await page.goto(`/admin/collections/relations/${id}`)
  await expect(page.locator('.workflow-panel')).toBeVisible()
  await page.getByRole('button', { name: 'Questions' }).first().click()
  await page.locator('#faqs-row-0 .relationship--single-value__drawer-toggler').click()
  const editor = page.locator('dialog.doc-drawer [data-lexical-editor]')
  await expect(editor).toBeVisible()
  let expected = 'Begun.'
  for (let round = 1; round <= rounds; round++) {
    const more = ` Total: 8${round}.`
    await editor.click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type(more, speed(round))
    const answer = page.waitForResponse((each) => each.request().method() === 'PATCH')
    await page.keyboard.press('ControlOrMeta+S')
    expect((await answer).status()).toBe(200)
    expected += more
    expect(wordsOf((await stored(page, `faqs/${question}`)).answer.root)).toBe(expected)
    await settled(page)
  }
})

test('in the segments of a translation, and leaving in the same moment', async ({ browser }) => {
  test.setTimeout(240_000)
  const editor = await asPerson(browser, 'editor@example.org')
  const source = await faq(editor, 'Translated at every speed', {
    answer: fromParagraphs([['One paragraph.'], ['Another one.']]),
  })
  const page = await asPerson(browser, 'translator.fr@example.org')
  const begun = await page.request.post(`/api/faqs/${source}/translations`, {
    data: { language: 'fr' },
  })
  const { doc } = await begun.json()
  await page.goto(`/admin/collections/faqs/${doc.id}/translate`)
  const target = (name: string) =>
    page.getByRole('listitem', { name, exact: true }).getByRole('textbox', { name: /^Translation/ })
  const names = ['Answer, paragraph 1', 'Answer, paragraph 2'] as const
  const expected = ['', '']
  for (let round = 1; round <= rounds; round++) {
    const at = round % 2
    const more = `Total : 9${round}. `
    await target(names[at] ?? '').click()
    await page.keyboard.press('ControlOrMeta+End')
    // Both speeds in both segments.
    await page.keyboard.type(more, speed(Math.ceil(round / 2)))
    expected[at] += more
  }
  // What was typed last goes with whoever leaves.
  await page.locator('.doc-tabs a', { hasText: 'Versions' }).click()
  await page.waitForURL(/versions/)
  await expect(async () => {
    const { segments } = await (await page.request.get(`/api/faqs/${doc.id}/segments`)).json()
    const said = names.map((name) => {
      const found = segments.find((each: { note: string }) => each.note === name)
      return found.target.join('').trim()
    })
    expect(said).toEqual(expected.map((words) => words.trim()))
  }).toPass({ timeout: 15_000 })
})
