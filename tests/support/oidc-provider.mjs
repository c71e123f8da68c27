/**
 * A real OpenID provider on loopback, for tests and for trying by hand: `node tests/support/oidc-provider.mjs PORT
 * CALLBACK`. It asks for no password: whoever is chosen at the interaction is logged in.
 *
 * `PUT /people/NAME` says the claims of somebody, and of their login (`acr`, `amr`).
 */
import { Provider } from 'oidc-provider'

const [, , port = '0', callback = 'http://localhost:3000/api/users/oidc/callback'] = process.argv
const people = new Map([
  ['ada', { email: 'ada@sso.example', email_verified: true, name: 'Ada Sso', groups: ['web'] }],
  ['noor', { email: 'noor@sso.example', email_verified: true, name: 'Noor Without', groups: [] }],
])

const configuration = {
  clients: [
    {
      client_id: 'concord',
      client_secret: 'secret-of-the-client',
      token_endpoint_auth_method: 'client_secret_post',
      redirect_uris: [callback],
      scope: 'openid profile email groups',
    },
  ],
  scopes: ['openid', 'profile', 'email', 'groups'],
  claims: {
    openid: ['sub', 'acr', 'amr'],
    profile: ['name', 'preferred_username'],
    email: ['email', 'email_verified'],
    groups: ['groups'],
    acr: null,
    amr: null,
    auth_time: null,
  },
  acrValues: ['gold'],
  cookies: { keys: ['only-for-tests'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  pkce: { required: () => true },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...people.get(id), sub: id }) }),
  // Consent is not asked for.
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({
      clientId: oidc.client.clientId,
      accountId: oidc.session.accountId,
    })
    grant.addOIDCScope('openid profile email groups')
    await grant.save()
    return grant
  },
}

let provider
const server = (await import('node:http')).createServer(async (request, response) => {
  const url = new URL(request.url, 'http://127.0.0.1')
  const [, part, name] = url.pathname.split('/')
  if (part === 'people' && request.method === 'PUT') {
    let body = ''
    for await (const chunk of request) body += chunk
    people.set(decodeURIComponent(name), JSON.parse(body))
    response.end('{}')
  } else if (part === 'interaction') {
    const as = url.searchParams.get('as')
    if (as === null) {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      const links = [...people.keys(), 'nobody'].map(
        (each) => `<li><a href="?as=${each}">${each}</a>`,
      )
      response.end(`<!doctype html><title>Provider</title><ul>${links.join('')}</ul>`)
      return
    }
    const { acr, amr } = people.get(as) ?? {}
    const result = people.has(as)
      ? { login: { accountId: as, acr, amr, ts: Math.floor(Date.now() / 1000) } }
      : { error: 'access_denied', error_description: 'They would not.' }
    await provider.interactionFinished(request, response, result)
  } else provider.callback()(request, response)
})
server.listen(Number(port), '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`
  provider = new Provider(issuer, configuration)
  console.log(issuer)
})
