/**
 * What a browser or the server says where there is no connection, or no login any more, in words that tell
 * the person what has become of their text, and what to do. A form shows the message of the error.
 */

export type Explanations = { noConnection: string; loggedOut: string }

/**
 * Wraps a `fetch`.
 *
 * @param words read at each failure, since the person may change the language
 */
export function explainingFetch(plain: typeof fetch, words: () => Explanations): typeof fetch {
  return async (input, init) => {
    const answer = await plain(input, init).catch((problem: unknown) => {
      // A browser's word for “the server cannot be reached” is a TypeError; one that was given up is none.
      if (!(problem instanceof TypeError)) throw problem
      throw new TypeError(words().noConnection, { cause: problem })
    })
    const isRefusedWrite = answer.status === 403 && !['GET', 'HEAD'].includes(init?.method ?? 'GET')
    if (!isRefusedWrite || (await isLoggedIn(plain))) return answer
    return Response.json({ errors: [{ message: words().loggedOut }] }, answer)
  }
}

/** Whether there is a login; where that cannot be learnt, what was refused stays as it is. */
async function isLoggedIn(plain: typeof fetch): Promise<boolean> {
  try {
    const answer = await plain('/api/users/me', { credentials: 'same-origin' })
    return !answer.ok || Boolean((await answer.json()).user)
  } catch {
    return true
  }
}
