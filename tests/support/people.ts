/** Browsers of people who are logged in; those of the demo have one password. */
import { type Browser, expect, type Page } from 'playwright/test'

/** A browser of its own for each person. */
export async function asPerson(
  browser: Browser,
  email: string,
  password = 'concord-demo',
): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  const answer = await page.request.post('/api/users/login', { data: { email, password } })
  expect(answer.ok(), await answer.text()).toBe(true)
  return page
}
