/** A real OpenID provider in a process of its own, and a browser that goes to it and comes back. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { handleEndpoints, type SanitizedConfig } from 'payload'

export type OidcProvider = {
  issuer: string
  /** Claims of somebody; `acr` and `amr` are of their login. */
  says: (name: string, claims: object) => Promise<void>
  stop: () => Promise<void>
}

export async function startProvider(): Promise<OidcProvider> {
  const child: ChildProcess = spawn(process.execPath, ['tests/support/oidc-provider.mjs'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  if (!child.stdout) throw new Error('The provider has no output.')
  const [issuer] = await once(createInterface(child.stdout), 'line')
  return {
    issuer,
    says: async (name, claims) => {
      await fetch(`${issuer}/people/${name}`, { method: 'PUT', body: JSON.stringify(claims) })
    },
    stop: async () => {
      child.kill()
      await once(child, 'exit')
    },
  }
}

type Cookies = Map<string, string>

function keep(cookies: Cookies, { headers }: Response): void {
  for (const line of headers.getSetCookie()) {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    const isOver = /expires=Thu, 01 Jan 1970/i.test(line)
    if (isOver) cookies.delete(pair.slice(0, at))
    else cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}

const header = (cookies: Cookies) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

export type Came = { status: number; html: string; to: string; set: string[] }

/** A browser of one person: cookies of this site and of the provider’s. */
export class SignOnBrowser {
  readonly own: Cookies = new Map()
  readonly theirs: Cookies = new Map()
  private readonly config: SanitizedConfig
  private readonly from: string

  constructor(config: SanitizedConfig, from: string) {
    this.config = config
    this.from = from
  }

  /** Asks this site, with its cookies. */
  async ask(
    path: string,
    { method = 'GET', body, language = 'en' }: AskedOf = {},
  ): Promise<Response> {
    const request = new Request(`http://localhost:3000/api${path}`, {
      method,
      headers: {
        'accept-language': language,
        'content-type': 'application/json',
        'x-forwarded-for': this.from,
        cookie: header(this.own),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const answer = await handleEndpoints({ config: this.config, request })
    keep(this.own, answer)
    return answer
  }

  /** Goes where the provider is, and is somebody there. @returns the address that leads back */
  async atProvider(address: string, as: string): Promise<URL> {
    let url = new URL(address)
    for (let hop = 0; hop < 12; hop++) {
      if (url.pathname.endsWith('/oidc/callback')) return url
      if (url.pathname.startsWith('/interaction/')) url.searchParams.set('as', as)
      const answer = await fetch(url, {
        redirect: 'manual',
        headers: { cookie: header(this.theirs) },
      })
      keep(this.theirs, answer)
      const location = answer.headers.get('location')
      if (!location)
        throw new Error(`The provider stops with ${answer.status}: ${await answer.text()}`)
      url = new URL(location, url)
    }
    throw new Error('The provider goes round in circles.')
  }

  /** What the callback answers. */
  async back(to: URL, language?: string): Promise<Came> {
    const answer = await this.ask(`/users/oidc/callback${to.search}`, { language })
    const html = await answer.text()
    const [, target = ''] = /content="0;url=([^"]*)"/.exec(html) ?? []
    const decoded = target.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    return { status: answer.status, html, to: decoded, set: answer.headers.getSetCookie() }
  }

  /** The whole way. */
  async logIn(as: string, { redirect = '/admin', language = 'en' } = {}): Promise<Came> {
    const path = `/users/oidc/login?${new URLSearchParams({ redirect })}`
    const begun = await this.ask(path, { language })
    const location = begun.headers.get('location')
    if (!location)
      throw new Error(`The login does not begin: ${begun.status} ${await begun.text()}`)
    return this.back(await this.atProvider(location, as), language)
  }
}

type AskedOf = { method?: string; body?: object; language?: string }
