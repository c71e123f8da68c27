/** A translator takes translations to a tool of their own and brings them back. */
import fs from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'playwright/test'

test('out as a ZIP and back: good files are imported, a bad one when asked to', async ({
  page,
}) => {
  await page.goto('/admin/login')
  await page.getByLabel('Email').fill('translator.uk@example.org')
  await page.locator('#field-password').fill('concord-demo')
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
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
