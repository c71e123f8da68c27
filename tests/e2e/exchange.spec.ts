/** A translator takes translations to a tool of their own and brings them back. */
import fs from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, type Page, test } from 'playwright/test'

async function logIn(page: Page, email: string): Promise<void> {
  await page.goto('/admin/login')
  await page.getByLabel('Email').fill(email)
  await page.locator('#field-password').fill('concord-demo')
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
}

/** Drags a file from outside over a place, until the place answers, and lets it go there. */
async function drop(page: Page, onto: string, file: { name: string; text: string }) {
  const dataTransfer = await page.evaluateHandle(({ name, text }) => {
    const data = new DataTransfer()
    data.items.add(new File([text], name))
    return data
  }, file)
  // A drag is felt again and again while it lasts; the page may just be waking up.
  await expect(async () => {
    await page.dispatchEvent(onto, 'dragover', { dataTransfer })
    await expect(page.locator(`${onto}--over`)).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 15_000 })
  await page.dispatchEvent(onto, 'drop', { dataTransfer })
}

test('out as a ZIP and back: good files are imported, a bad one when asked to', async ({
  page,
}) => {
  await logIn(page, 'translator.uk@example.org')
  await page.goto('/admin/exchange')
  await page.getByRole('radio', { name: /^all/ }).check()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download ZIP' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/^concord-uk-.*\.zip$/)

  const files = unzipSync(new Uint8Array(fs.readFileSync(await download.path())))
  const edit = (name: string, changes: [string | RegExp, string][]) => {
    const text = changes.reduce(
      (before, [from, to]) => {
        expect(before).toMatch(from)
        return before.replace(from, to)
      },
      strFromU8(files[name] ?? new Uint8Array()),
    )
    return strToU8(text)
  }
  const question = /(<trans-unit id="question-[\s\S]*?<target[^>]*>)[^<]*/
  const edited = zipSync({
    ...files,
    'why-does-nato-exist.uk.xlf': edit('why-does-nato-exist.uk.xlf', [
      [question, '$1Для чого потрібна НАТО?'],
    ]),
    'will-ukraine-join-nato.uk.xlf': edit('will-ukraine-join-nato.uk.xlf', [
      [question, '$1Чи приєднається Україна до Альянсу?'],
      [/(<trans-unit id="answer-[\s\S]*?<target[^>]*>)/, '$1<x id="9"/>'],
    ]),
  })
  await page.locator('input[type=file]').setInputFiles({
    name: 'back.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(edited),
  })
  const good = page.getByRole('article', { name: 'why-does-nato-exist.uk.xlf' })
  await expect(good.locator('.exchange-report__outcome')).toHaveText('Imported')
  const bad = page.getByRole('article', { name: 'will-ukraine-join-nato.uk.xlf' })
  await expect(bad.locator('.exchange-report__outcome')).toHaveText('Not imported')
  await expect(bad).toContainText('Tag 9 is not in the source.')
  await page.getByRole('checkbox', { name: 'Only problems' }).check()
  await expect(page.getByRole('article')).toHaveCount(1)
  await bad.getByRole('button', { name: 'Import the rest' }).click()
  await expect(bad.locator('.exchange-report__outcome')).toHaveText('Imported')
  await bad.getByRole('link', { name: 'Open the translation' }).click()
  await expect(page.locator('#field-question')).toHaveValue('Чи приєднається Україна до Альянсу?')
})

test('several are begun at once; what is left goes out in files, and begins when it is dropped back', async ({
  page,
}) => {
  await logIn(page, 'translator.ar@example.org')
  await page.goto('/admin/translations?language=ar&state=missing')
  const rows = page.locator('.overview__table tbody tr')
  const before = await rows.count()
  expect(before).toBeGreaterThanOrEqual(3)
  await page.getByRole('button', { name: /into Arabic$/ }).click()
  await expect(page.getByText('Select at least one.')).toBeVisible()
  for (const name of [/occupied territories/, /enhance the defence/]) {
    await page.getByRole('checkbox', { name }).check()
  }
  await page.getByRole('button', { name: /into Arabic$/ }).click()
  await expect(rows).toHaveCount(before - 2)

  await page.goto('/admin/translations/all')
  await page.getByLabel('State').selectOption({ label: 'Missing' })
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page).toHaveURL(/state=missing/)
  await expect(page.locator('tbody tr')).toHaveCount(before - 2)

  await page.goto('/admin/translations?language=ar')
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'XLIFF 1.2' }).click()
  const files = unzipSync(new Uint8Array(fs.readFileSync(await (await coming).path())))
  const [name, text] = Object.entries(files)
    .map(([name, bytes]) => [name, strFromU8(bytes)] as const)
    .find(([, each]) => each.includes('original="faqs/new/')) ?? ['', '']
  const back = text.replace(
    /(<trans-unit id="question-[\s\S]*?)<target[^>]*><\/target>/,
    '$1<target state="translated">ماذا يفعل الحلفاء؟</target>',
  )
  expect(back).not.toBe(text)
  await page.goto('/admin/exchange')
  await drop(page, '.exchange-drop', { name, text: back })
  const report = page.getByRole('article', { name })
  await expect(report.locator('.exchange-report__outcome')).toHaveText('Imported')
  await report.getByRole('link', { name: 'Open the translation' }).click()
  await expect(page.locator('#field-question')).toHaveValue('ماذا يفعل الحلفاء؟')
  // Another scenario begins it by hand.
  const id = new URL(page.url()).pathname.split('/').at(-1)
  expect((await page.request.delete(`/api/faqs/${id}`)).ok()).toBe(true)
})

test('a glossary is dropped on its list; one with a mistake is refused line by line', async ({
  page,
}) => {
  await logIn(page, 'editor@example.org')
  await page.goto('/admin/collections/glossary')
  const head = 'concept,definition,language,term,status,note'
  const said = page.locator('.files').getByRole('status')
  await drop(page, '.files__drop', {
    name: 'good.csv',
    text: `${head}\nhamlet,A small place,en,hamlet,allowed,\nhamlet,A small place,fr,hameau,required,\n`,
  })
  await expect(said).toContainText('1 added')
  await page.goto('/admin/collections/glossary?search=hamlet')
  await expect(page.getByRole('link', { name: /hamlet/ })).toBeVisible()
  await drop(page, '.files__drop', { name: 'bad.csv', text: `${head}\nx,,fr,,sometimes,\n` })
  await expect(said).toContainText('Line 2')
})
