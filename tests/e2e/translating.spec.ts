/** The day the English page changes: each translator finds what is outdated, and only that. */
import fs from 'node:fs'
import { type APIResponse, expect, type Locator, type Page, test } from 'playwright/test'
import { asPerson } from '../support/people'

type Edition = {
  id: string
  contentId: string
  revision: number
  answer: { root: { children: Block[] } }
}
type Block = { type: string; children: { text?: string; [property: string]: unknown }[] }

async function answerOf<T>(response: APIResponse): Promise<T> {
  if (!response.ok()) throw new Error(`${response.url()}: ${await response.text()}`)
  return response.json()
}

async function find(page: Page, where: Record<string, string>): Promise<Edition> {
  const query = Object.entries(where).map(
    ([key, value]) => `where${key}=${encodeURIComponent(value)}`,
  )
  const { docs } = await answerOf<{ docs: Edition[] }>(
    await page.request.get(`/api/faqs?draft=true&depth=0&${query.join('&')}`),
  )
  const [edition] = docs
  if (!edition) throw new Error(`There is no FAQ with ${query}.`)
  return edition
}

const english = (page: Page, question: string) =>
  find(page, { '[question][contains]': question, '[language][equals]': 'en' })
const translated = (page: Page, contentId: string, language: string) =>
  find(page, { '[contentId][equals]': contentId, '[language][equals]': language })

async function takeStep(page: Page, id: string, event: string, more: object = {}): Promise<void> {
  const { revision } = await answerOf<{ revision: number }>(
    await page.request.get(`/api/faqs/${id}/workflow`),
  )
  await answerOf(
    await page.request.post(`/api/faqs/${id}/transition`, { data: { event, revision, ...more } }),
  )
}

const text = (words: string, format = 0) => ({
  ...{ type: 'text', version: 1, style: '', mode: 'normal', detail: 0 },
  text: words,
  format,
})
const element = (type: string, children: object[], more: object = {}) => ({
  ...{ type, version: 1, direction: null, format: '', indent: 0 },
  children,
  ...more,
})

/** "Allies train in eleven countries, as the Declaration says (see FAQ #9)." */
const newParagraph = (faq: string) =>
  element('paragraph', [
    text('Allies train Ukrainian forces in '),
    text('eleven countries', 1),
    text(', as the '),
    element('link', [text('Washington Declaration')], {
      version: 3,
      fields: { linkType: 'custom', url: 'https://www.nato.int/', newTab: false },
    }),
    text(' says (see '),
    {
      ...{ type: 'inlineBlock', version: 1 },
      fields: { id: 'see', blockName: '', blockType: 'crossReference', faq },
    },
    text(').'),
  ]) as Block

/** FAQ 5 as readers see it, in a language. */
async function onPage(page: Page, language: string) {
  await page.goto('/en/natos-response-to-russias-invasion-of-ukraine')
  const link = page.locator(`.languages a[hreflang="${language}"]`)
  await page.goto((await link.getAttribute('href')) ?? '')
  return page
    .locator('article, section, div')
    .filter({ has: page.locator('#faq-5') })
    .last()
}

const segment = (page: Page, name: string) => page.getByRole('listitem', { name, exact: true })
const target = (page: Page, name: string) =>
  segment(page, name).getByRole('textbox', { name: /^Translation/ })
const progress = (page: Page) => page.getByRole('progressbar')
const saved = (page: Page) => expect(page.getByText('All changes saved')).toBeVisible()

/** Lexical takes words that come in the same turn as "select all" for a twin of that key, and drops them. */
async function writeOver(field: Locator, words: string) {
  await field.press('ControlOrMeta+A')
  await field.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
  await field.page().keyboard.insertText(words)
  await expect(field).toHaveText(words)
}

test('FAQ 5 changes in English, and its translators find just that', async ({ browser }) => {
  test.setTimeout(240_000)
  const [editor, reviewer, publisher, french, ukrainian] = await Promise.all(
    ['editor', 'reviewer', 'publisher', 'translator.fr', 'translator.uk'].map((name) =>
      asPerson(browser, `${name}@example.org`),
    ),
  )
  if (!editor || !reviewer || !publisher || !french || !ukrainian) throw new Error('unreachable')
  const source = await english(editor, 'doing to help Ukraine defend')
  const translation = await translated(french, source.contentId, 'fr')
  const view = `/admin/collections/faqs/${translation.id}/translate`

  const publishEnglish = async (
    change: (blocks: Block[]) => void,
    update: { updateType: string; changeNote?: string },
  ) => {
    const latest = await english(editor, 'doing to help Ukraine defend')
    change(latest.answer.root.children)
    const { revision, answer } = latest
    await answerOf(
      await editor.request.patch(`/api/faqs/${source.id}?draft=true&depth=0`, {
        data: { answer, revision, _status: 'draft' },
      }),
    )
    await takeStep(editor, source.id, 'submit')
    await takeStep(reviewer, source.id, 'approve')
    await takeStep(publisher, source.id, 'publish', update)
  }

  await test.step('before, nothing is open', async () => {
    await french.goto(`${view}?status=open`)
    await expect(french.getByText('Everything is translated and confirmed.')).toBeVisible()
    await expect(french.getByText('Nothing is open here.')).toBeVisible()
  })

  await test.step('a sentence changes and a paragraph is added in English, published as major', async () => {
    const other = await english(editor, 'impose costs on Russia')
    await publishEnglish(
      (blocks) => {
        const [words] = blocks[0]?.children ?? []
        if (words) words.text = words.text?.replace('EUR 690 million', 'EUR 800 million')
        blocks.splice(2, 0, newParagraph(other.id))
      },
      { updateType: 'major', changeNote: 'New figures.' },
    )
  })

  await test.step('readers of both translations are told, at FAQ 5', async () => {
    for (const language of ['fr', 'uk']) {
      const faq = await onPage(french, language)
      await expect(faq.getByRole('note')).toBeVisible()
      await expect(faq.getByRole('note').getByRole('link')).toHaveAttribute('hreflang', 'en')
    }
  })

  await test.step('it is assigned, and stands on the start page of its translator', async () => {
    const row = editor.getByRole('row').filter({ hasText: 'doing to help Ukraine defend' })
    // A job counts what is outdated, some seconds after the publication.
    await expect(async () => {
      await editor.goto('/admin/translations?language=fr&state=outdated')
      await expect(row).toBeVisible({ timeout: 3000 })
    }).toPass({ timeout: 60_000 })
    await row.getByRole('checkbox').check()
    await editor.getByText('Assign the selected').click()
    await editor.getByLabel('Assigned to', { exact: true }).last().selectOption({ index: 0 })
    await editor.getByLabel(/^Until/).fill('2030-12-24T12:00')
    await editor.getByLabel('Note for them').fill('The figures are in the Declaration.')
    await editor.getByRole('button', { name: 'Assign', exact: true }).click()
    await expect(editor.getByText('1 content assigned.')).toBeVisible()
    await french.goto('/admin')
    const own = french.getByRole('region', { name: 'Assigned to me' })
    await expect(own.getByText('until 24 Dec 2030')).toBeVisible()
    await own.getByRole('link', { name: /doing to help Ukraine defend/ }).click()
    await expect(french).toHaveURL(new RegExp(`/faqs/${translation.id}/translate`))
  })

  await test.step('the French translator finds exactly two open segments, and sees the change', async () => {
    await french.goto(`/admin/collections/faqs/${translation.id}`)
    await french.getByRole('link', { name: 'Translate', exact: true }).click()
    await expect(progress(french)).toHaveAttribute('aria-valuetext', '9 of 11 done')
    await expect(french.getByText('FAQ #5', { exact: true })).toBeVisible()
    await french.getByLabel('Only what is open').check()
    await expect(french).toHaveURL(/status=open/)
    const open = french.locator('.segment')
    await expect(open).toHaveCount(2)
    await expect(open.nth(0)).toContainText('Outdated')
    await expect(open.nth(1)).toContainText('Missing')
    await expect(open.nth(0).locator('del')).toContainText('690')
    await expect(open.nth(0).locator('ins')).toContainText('800')
  })

  await test.step('the page stands beside the segments, and follows the one at hand', async () => {
    await french.getByLabel('Preview beside the segments').check()
    const page = french.frameLocator('.preview-beside iframe')
    await target(french, 'Answer, paragraph 1').click()
    const marked = page.locator('[style*="outline"]')
    await expect(marked).toHaveCount(1)
    await expect(marked).toContainText('690')
    await expect(marked).toBeInViewport()
    // What has no words yet stands nowhere.
    await target(french, 'Answer, paragraph 3').click()
    await expect(marked).toHaveCount(0)
    await target(french, 'Answer, paragraph 1').click()
    await expect(marked).toContainText('690')
    await french.reload()
    await expect(french.locator('.preview-beside')).toBeVisible()
    await french.getByLabel('Preview beside the segments').uncheck()
    await expect(french.locator('.preview-beside')).toHaveCount(0)
  })

  await test.step('the author is asked about it, and answers beside the source', async () => {
    const row = segment(french, 'Answer, paragraph 3')
    await target(french, 'Answer, paragraph 3').click()
    await row.getByRole('button', { name: 'Ask the author' }).click()
    await row.getByLabel('Your question').fill('Which eleven countries?')
    await row.getByRole('button', { name: 'Ask', exact: true }).click()
    await expect(row.getByText('Which eleven countries?')).toBeVisible()
    await expect(row.getByText('1 question: waits for an answer')).toBeVisible()

    await editor.goto('/admin')
    const desk = editor.getByRole('region', { name: 'Questions of translators' })
    await desk.getByRole('link', { name: 'Which eleven countries?' }).click()
    const asked = editor.locator('.conversation li').filter({ hasText: 'Which eleven countries?' })
    await expect(asked.locator('blockquote')).toContainText('Allies train Ukrainian forces')
    await asked.getByRole('button', { name: 'Answer', exact: true }).click()
    await asked.getByLabel('Answer', { exact: true }).fill('Those of the Declaration.')
    await asked.getByRole('button', { name: 'Answer', exact: true }).last().click()
    await expect(asked.getByText('Those of the Declaration.')).toBeVisible()

    await french.reload()
    await expect(row.getByText('Those of the Declaration.')).toBeVisible()
    await expect(row.getByText('1 question: answered')).toBeVisible()
  })

  await test.step('words are looked up in the memory', async () => {
    const row = segment(french, 'Answer, paragraph 3')
    await target(french, 'Answer, paragraph 3').click()
    await row.getByRole('searchbox').fill('EUR 690 million')
    await row.getByRole('button', { name: 'Look up' }).click()
    await expect(row.locator('.concordance__found li').first()).toContainText('690')
  })

  await test.step('the new paragraph is typed; a link and a reference are placed by key and by button', async () => {
    const field = target(french, 'Answer, paragraph 3')
    await field.click()
    await field.pressSequentially('Les Alliés forment les forces ukrainiennes dans onze pays : ')
    await field.press('ControlOrMeta+Enter')
    const row = segment(french, 'Answer, paragraph 3')
    await expect(row.getByRole('alert')).toContainText('Washington Declaration')
    await field.press('Control+,')
    await french.keyboard.type('déclaration de Washington')
    await expect(field.locator('.code-link')).toHaveText('déclaration de Washington')
    await field.press('End')
    await french.keyboard.type(' (voir ')
    await row.getByRole('button', { name: /^FAQ #\d+$/ }).click()
    await french.keyboard.type(').')
    await expect(field).toHaveText(/onze pays : déclaration de Washington \(voir FAQ #\d+\)\.$/)
    await expect(row.getByText('Still to place:')).toBeHidden()
  })

  await test.step('a reference is cut and put back elsewhere, and undone', async () => {
    const field = target(french, 'Answer, paragraph 3')
    const before = (await field.textContent()) ?? ''
    await field.locator('.code-reference').click()
    await field.press('ControlOrMeta+X')
    await expect(segment(french, 'Answer, paragraph 3').getByText('Still to place:')).toBeVisible()
    await field.press('ControlOrMeta+Z')
    await expect(field).toHaveText(before)
  })

  await test.step('what is pasted from a table of a word processor is words alone, and is undone', async () => {
    const field = target(french, 'Answer, paragraph 3')
    const before = (await field.textContent()) ?? ''
    await field.press('ControlOrMeta+End')
    await field.evaluate((element) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', ' Pays\t11')
      clipboardData.setData(
        'text/html',
        '<table><tr><td><b>Pays</b></td><td><a href="https://elsewhere.example/">11</a></td></tr></table>',
      )
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    })
    await expect(field).toHaveText(/Pays 11$/)
    await expect(field.locator('.code-link')).toHaveCount(1)
    await saved(french)
    await field.press('ControlOrMeta+Z')
    await expect(field).toHaveText(before)
  })

  await test.step('it is saved as one goes: another view of it has the words', async () => {
    await saved(french)
    const answer = await answerOf<{
      segments: { note: string; target: unknown[]; state: string }[]
    }>(await french.request.get(`/api/faqs/${translation.id}/segments`))
    const now = answer.segments.find(({ note }) => note === 'Answer, paragraph 3')
    expect(now?.state).toBe('draft')
    expect(now?.target).toEqual([
      'Les Alliés forment les forces ukrainiennes dans onze pays : ',
      { code: 'link', id: '2', children: ['déclaration de Washington'] },
      ' (voir ',
      { code: 'reference', id: '3', label: expect.stringMatching(/^FAQ #\d+$/) },
      ').',
    ])
  })

  await test.step('it is confirmed by the keyboard', async () => {
    await target(french, 'Answer, paragraph 3').press('ControlOrMeta+Enter')
    await expect(progress(french)).toHaveAttribute('aria-valuetext', '10 of 11 done')
    await saved(french)
  })

  let former = ''
  await test.step('the other segment goes out as XLIFF, and comes back with a wrong number', async () => {
    former = (await target(french, 'Answer, paragraph 1').textContent()) ?? ''
    expect(former).toContain('690')
    await french.locator('.exchange > summary').click()
    const coming = french.waitForEvent('download')
    await french.getByRole('link', { name: 'XLIFF 1.2' }).click()
    const out = fs.readFileSync(await (await coming).path(), 'utf8')
    const back = out.replace(
      /<trans-unit(?:(?!<\/trans-unit>)[\s\S])*x-outdated[\s\S]*?<\/trans-unit>/,
      (unit) =>
        unit.replace(
          /<target[^>]*>([\s\S]*?)<\/target>/,
          (_, words: string) =>
            `<target state="translated">${words.replace('690', '880')}</target>`,
        ),
    )
    expect(back).not.toBe(out)
    await french.locator('.exchange input[type=file]').setInputFiles({
      ...{ name: 'back.xlf', mimeType: 'application/xliff+xml' },
      buffer: Buffer.from(back),
    })
    await expect(french.locator('.exchange-report__outcome')).toHaveText('Imported')
    await expect(progress(french)).toHaveAttribute('aria-valuetext', '11 of 11 done')
    await french.getByLabel('Only what is open').uncheck()
    await expect(
      segment(french, 'Answer, paragraph 1')
        .getByText(/800.*880/)
        .first(),
    ).toBeVisible()
  })

  await test.step('with a wrong number it cannot be submitted', async () => {
    await expect(french.getByText('The checks found errors in 1 segment')).toBeVisible()
    await expect(french.getByRole('button', { name: 'Submit for review' })).toBeHidden()
  })

  await test.step('the memory offers the former text; the number is put right and confirmed', async () => {
    const field = target(french, 'Answer, paragraph 1')
    await field.click()
    await expect(
      french
        .getByRole('complementary')
        .getByText(/^\d\d ?%/)
        .first(),
    ).toBeVisible()
    await field.press('ControlOrMeta+Shift+Enter')
    await expect(field).toContainText('EUR 800 million')
    await field.press('Control+1')
    await expect(field).toHaveText(former)
    await writeOver(field, former.replace('690', '800'))
    await field.press('ControlOrMeta+Enter')
    await saved(french)
    await expect(segment(french, 'Answer, paragraph 1').getByText(/880/)).toBeHidden()
  })

  await test.step('all is confirmed, and submitted', async () => {
    await expect(progress(french)).toHaveAttribute('aria-valuetext', '11 of 11 done')
    await french.getByRole('button', { name: 'Submit for review' }).click()
    await expect(french.getByText('Submitted for review.')).toBeVisible()
    const { state } = await answerOf<{ state: string }>(
      await french.request.get(`/api/faqs/${translation.id}/workflow`),
    )
    expect(state).toBe('in-review')
  })

  await test.step('the form has the same words', async () => {
    await french.getByRole('link', { name: 'Edit', exact: true }).click()
    const answer = french.locator('[data-lexical-editor="true"]').first()
    await expect(answer).toContainText('déclaration de Washington (voir')
  })

  await test.step('the Ukrainian translator has two open segments too; one needs no change', async () => {
    const theirs = await translated(ukrainian, source.contentId, 'uk')
    await ukrainian.goto(`/admin/collections/faqs/${theirs.id}/translate?status=open`)
    await expect(ukrainian.locator('.segment')).toHaveCount(2)
    // What the French translator asked helps them too.
    await expect(ukrainian.getByText('Those of the Declaration.')).toBeVisible()
    await ukrainian.getByRole('button', { name: 'No change needed' }).click()
    await expect(progress(ukrainian)).toHaveAttribute('aria-valuetext', '10 of 11 done')
    await saved(ukrainian)
    await ukrainian.reload()
    await expect(progress(ukrainian)).toHaveAttribute('aria-valuetext', '10 of 11 done')
  })

  await test.step('the reviewer reads what readers do not have yet, and nothing else', async () => {
    await reviewer.goto(view)
    await expect(reviewer.getByLabel('Only what readers do not have yet (2)')).toBeChecked()
    await expect(reviewer.locator('.segment')).toHaveCount(2)
    const reworded = segment(reviewer, 'Answer, paragraph 1').locator('.target-text')
    await expect(reworded.locator('del')).toContainText('690')
    await expect(reworded.locator('ins')).toContainText('800')
    await reviewer.getByLabel('Only what readers do not have yet (2)').uncheck()
    await expect(reviewer.locator('.segment')).toHaveCount(11)
  })

  await test.step('it is approved and published', async () => {
    await takeStep(reviewer, translation.id, 'approve')
    await takeStep(publisher, translation.id, 'publish', {
      updateType: 'major',
      changeNote: 'Nouveaux chiffres.',
    })
  })

  await test.step('French readers have all of it; Ukrainian readers are told that FAQ 5 is behind', async () => {
    const [here, there] = [await onPage(french, 'fr'), await onPage(ukrainian, 'uk')]
    await expect(here).toContainText('800 millions')
    await expect(here.getByRole('note')).toHaveCount(0)
    await expect(there.getByRole('note')).toBeVisible()
  })

  await test.step('a typo is put right in English, as minor: nothing is outdated', async () => {
    await publishEnglish(
      (blocks) => {
        const [words] = blocks[0]?.children ?? []
        if (words) words.text = words.text?.replace('body armour', 'body armor')
      },
      { updateType: 'minor' },
    )
    await french.goto(view)
    await expect(progress(french)).toHaveAttribute('aria-valuetext', '11 of 11 done')
    await expect((await onPage(french, 'fr')).getByRole('note')).toHaveCount(0)
  })

  await test.step('a link leads elsewhere in English: every language follows, and nothing is open', async () => {
    const moved = 'https://www.nato.int/moved'
    await publishEnglish(
      (blocks) => {
        const link = blocks[2]?.children.find(({ type }) => type === 'link') as
          | { fields: { url: string } }
          | undefined
        if (!link) throw new Error('The new paragraph has no link.')
        link.fields.url = moved
      },
      { updateType: 'minor' },
    )
    await expect
      .poll(async () => (await onPage(french, 'fr')).locator(`a[href="${moved}"]`).count(), {
        timeout: 60_000,
      })
      .toBe(1)
    await french.goto(view)
    await expect(progress(french)).toHaveAttribute('aria-valuetext', '11 of 11 done')
    await expect(french.getByText('Structure follows the source: 1 link')).toBeVisible()
  })
})

test('two translators at once: nobody’s words are lost', async ({ browser }) => {
  // One after the other: a person's sessions are a list, and two logins at once would write it twice.
  const mine = await asPerson(browser, 'translator.ar@example.org')
  const theirs = await asPerson(browser, 'translator.ar@example.org')
  const source = await english(mine, 'How has NATO supported Ukraine')
  const { doc } = await answerOf<{ doc: { id: string } }>(
    await mine.request.post(`/api/faqs/${source.id}/translations`, { data: { language: 'ar' } }),
  )
  const view = `/admin/collections/faqs/${doc.id}/translate`
  await mine.goto(view)
  const [question, first] = [target(mine, 'Question'), target(mine, 'Answer, paragraph 1')]
  await expect(question).toHaveAttribute('dir', 'rtl')

  await test.step('the other one translates the question and saves', async () => {
    await theirs.goto(view)
    await target(theirs, 'Question').click()
    await theirs.keyboard.insertText('ماذا يفعل الحلف؟')
    await saved(theirs)
  })

  await test.step('my text for another segment joins theirs', async () => {
    await first.click()
    await mine.keyboard.insertText('فرض الحلفاء عقوبات.')
    await expect(mine.getByText('Somebody saved this edition meanwhile.')).toBeVisible()
    await saved(mine)
    await expect(question).toHaveText('ماذا يفعل الحلف؟')
    await expect(first).toHaveText('فرض الحلفاء عقوبات.')
  })

  await test.step('for the same segment I choose', async () => {
    await target(theirs, 'Answer, paragraph 1').click()
    await theirs.keyboard.insertText('نصهم.')
    await expect(theirs.getByText('Somebody changed this segment')).toBeVisible()
    await expect(segment(theirs, 'Answer, paragraph 1')).toContainText('فرض الحلفاء عقوبات.')
    await theirs.getByRole('button', { name: 'Keep mine' }).click()
    await saved(theirs)
    await mine.reload()
    await expect(first).toHaveText('نصهم.')
  })

  await test.step('the network is away: it says so, keeps the text and saves it later', async () => {
    await mine.context().setOffline(true)
    await target(mine, 'Answer, paragraph 2').click()
    await mine.keyboard.insertText('لاحقًا.')
    await expect(mine.getByText(/Not saved: The server cannot be reached/).first()).toBeVisible()
    await mine.context().setOffline(false)
    await saved(mine)
    await mine.reload()
    await expect(target(mine, 'Answer, paragraph 2')).toHaveText('لاحقًا.')
  })

  await test.step('a source has no such tab; its address leads to the translations', async () => {
    await mine.goto(`/admin/collections/faqs/${source.id}`)
    await expect(mine.getByRole('link', { name: 'Versions' })).toBeVisible()
    await expect(mine.getByRole('link', { name: 'Translate', exact: true })).toBeHidden()
    await mine.goto(`/admin/collections/faqs/${source.id}/translate`)
    await mine.getByRole('link', { name: 'العربية' }).click()
    await expect(target(mine, 'Question')).toBeVisible()
  })
})
