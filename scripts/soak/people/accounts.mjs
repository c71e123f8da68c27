// @ts-check
/** The people of a soak: made over HTTP as an administrator does, and logged in. */
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../../tooling/problem.mjs'
import { ask } from '../site/ask.mjs'

/** @typedef {import('../check/history.mjs').Person} Person */
/** @typedef {Person & { token: string }} LoggedIn */

const password = 'a password of the soak'

/** @type {Omit<Person, 'id'>[]} */
const staff = [
  { name: 'Edith', roles: ['editor'], languages: [] },
  { name: 'Emil', roles: ['editor'], languages: [] },
  { name: 'Erin', roles: ['editor', 'reviewer'], languages: ['en'] },
  { name: 'Felix', roles: ['translator'], languages: ['fr'] },
  { name: 'Farah', roles: ['translator', 'reviewer'], languages: ['fr', 'uk'] },
  { name: 'Ulyana', roles: ['translator'], languages: ['uk'] },
  { name: 'Rosa', roles: ['reviewer'], languages: ['en', 'fr'] },
  { name: 'Roman', roles: ['reviewer'], languages: ['en', 'fr', 'uk'] },
  { name: 'Paula', roles: ['publisher'], languages: [] },
  { name: 'Pavel', roles: ['publisher', 'editor'], languages: [] },
]

/**
 * Makes the first account and the others.
 *
 * @param {number} port of a web process on an empty database
 * @returns {Promise<{ admin: LoggedIn, people: LoggedIn[] }>}
 * @throws {Problem} where the site does not take one
 */
export async function makeAccounts(port) {
  const first = { name: 'Ada', email: 'ada@example.org', password }
  const { user, token } = await posted(port, '/api/users/first-register', first)
  /** @type {LoggedIn} */
  const admin = { id: user.id, name: 'Ada', roles: ['admin'], languages: [], token }
  /** @type {LoggedIn[]} */
  const people = []
  for (const person of staff) {
    const email = `${person.name.toLowerCase()}@example.org`
    const { doc } = await posted(port, '/api/users', { ...person, email, password }, token)
    const login = await posted(port, '/api/users/login', { email, password })
    people.push({ ...person, id: doc.id, token: login.token })
  }
  return { admin, people }
}

/**
 * @param {number} port
 * @param {string} path
 * @param {unknown} body
 * @param {string} [token]
 */
async function posted(port, path, body, token) {
  for (let attempt = 1; ; attempt++) {
    const { status, json, text, failure } = await ask({ port, path, method: 'POST', body, token })
    if (status && status < 300) return json
    if (status !== 503 || attempt === 5) {
      throw new Problem(`POST ${path} was answered ${status ?? failure}: ${text.slice(0, 500)}`)
    }
    await pause(1000) // the first seconds of an empty database
  }
}
