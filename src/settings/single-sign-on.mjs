// @ts-check
/** The settings of single sign-on (OpenID Connect), and of logins by password beside it. */
import { z } from 'zod'

/** @typedef {{ roles: string[], languages: string[] }} Rights */
/** @typedef {{ claim: string, value: string }} ClaimValue */

/**
 * @typedef {object} SingleSignOn
 * @property {string} issuer
 * @property {string} clientId
 * @property {string} clientSecret
 * @property {string} scopes
 * @property {Record<string, Record<string, Rights>>} claims rights by claim and value
 * @property {boolean} createAccounts whether whoever has a role, and no account, gets one
 * @property {boolean} matchEmail whether a verified address leads to the account that has it
 * @property {string} label of the button
 * @property {ClaimValue[]} secondFactor claims of a login that counts as the second factor; none: Concord
 *   asks its own
 */

const example = {
  claims: '{"groups":{"web-editors":{"roles":["editor"],"languages":["en"]}}}',
  secondFactor: 'amr=mfa acr=https://refeds.org/profile/mfa',
}

/** @param {readonly string[]} roles */
export const signOnVariables = (roles) => ({
  OIDC_ISSUER: {
    wanted:
      'must be the issuer of the provider, an address that begins with https:// (http:// on this machine alone); it must be set where another OIDC_… is, or PASSWORD_LOGIN is off',
    example: 'https://login.example.org/realms/house',
    byDefault: 'no single sign-on',
  },
  OIDC_CLIENT_ID: {
    wanted: 'must be the id of the client, where OIDC_ISSUER is set',
    example: 'concord',
    byDefault: '',
  },
  OIDC_CLIENT_SECRET: {
    wanted: 'must be the secret of the client, where OIDC_ISSUER is set',
    example: 'as-the-provider-shows-it',
    byDefault: '',
    given: (/** @type {string} */ value) => `${value.length} characters`,
  },
  OIDC_SCOPES: {
    wanted: 'must be scopes with spaces between, openid among them',
    example: 'openid profile email groups',
    byDefault: '`openid profile email`',
  },
  OIDC_CLAIMS: {
    wanted: `must be JSON where OIDC_ISSUER is set: claim, value, and the roles (${roles.join(', ')}) and languages that it gives`,
    example: example.claims,
    byDefault: '',
  },
  OIDC_CREATE_ACCOUNTS: { wanted: 'must be yes or no', example: 'yes', byDefault: '`no`' },
  OIDC_MATCH_EMAIL: { wanted: 'must be yes or no', example: 'yes', byDefault: '`no`' },
  OIDC_LABEL: {
    wanted: 'must be a name of the provider of 1 to 40 characters',
    example: 'House account',
    byDefault: '`SSO`',
  },
  OIDC_SECOND_FACTOR: {
    wanted: 'must be one or more of acr=VALUE and amr=VALUE, with spaces between',
    example: example.secondFactor,
    byDefault: 'Concord asks its own',
  },
  PASSWORD_LOGIN: { wanted: 'must be on or off', example: 'off', byDefault: '`on`' },
  BREAK_GLASS_ACCOUNT: {
    wanted: 'must be the e-mail address of one account, where PASSWORD_LOGIN is off',
    example: 'emergency@example.org',
    byDefault: '',
  },
})

/**
 * @param {Record<string, string | undefined>} given
 * @param {readonly string[]} roles
 */
export function signOnSchema(given, roles) {
  const isOff = given.PASSWORD_LOGIN === 'off'
  const isOn = isOff || Object.keys(given).some((name) => name.startsWith('OIDC_') && given[name])
  const needed = (/** @type {z.ZodString} */ text) => (isOn ? text : text.optional())
  const address = z.string().regex(/^\S+@\S+$/)
  const yesOrNo = z
    .enum(['yes', 'no'])
    .default('no')
    .transform((value) => value === 'yes')
  return {
    OIDC_ISSUER: isOn ? issuer : issuer.optional(),
    OIDC_CLIENT_ID: needed(z.string()),
    OIDC_CLIENT_SECRET: needed(z.string()),
    OIDC_SCOPES: z
      .string()
      .refine((value) => value.split(/\s+/).includes('openid'))
      .default('openid profile email'),
    OIDC_CLAIMS: isOn ? claimsOf(roles) : claimsOf(roles).optional(),
    OIDC_CREATE_ACCOUNTS: yesOrNo,
    OIDC_MATCH_EMAIL: yesOrNo,
    OIDC_LABEL: z.string().max(40).default('SSO'),
    OIDC_SECOND_FACTOR: secondFactor,
    PASSWORD_LOGIN: z
      .enum(['on', 'off'])
      .default('on')
      .transform((value) => value === 'on'),
    BREAK_GLASS_ACCOUNT: isOff ? address : address.optional(),
  }
}

/**
 * @param {z.infer<z.ZodObject<ReturnType<typeof signOnSchema>>>} data
 * @returns {SingleSignOn | undefined}
 */
export function signOnFrom(data) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = data
  const { OIDC_CLAIMS: claims } = data
  if (!issuer || !clientId || !clientSecret || !claims) return undefined
  return {
    issuer,
    clientId,
    clientSecret,
    scopes: data.OIDC_SCOPES,
    claims,
    createAccounts: data.OIDC_CREATE_ACCOUNTS,
    matchEmail: data.OIDC_MATCH_EMAIL,
    label: data.OIDC_LABEL,
    secondFactor: data.OIDC_SECOND_FACTOR,
  }
}

/** As it is given: `https://h/` and `https://h` are two issuers. */
const issuer = z.string().refine((value) => {
  if (!URL.canParse(value)) return false
  const { protocol, hostname, search, hash } = new URL(value)
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && !search && !hash
})

/** @param {readonly string[]} roles */
function claimsOf(roles) {
  const right = z.strictObject({
    roles: z.array(z.string().refine((role) => roles.includes(role))).default([]),
    // Which languages there are, the application knows; it says at start what it does not know.
    languages: z.array(z.string().min(1)).default([]),
  })
  const map = z.record(z.string().min(1), z.record(z.string().min(1), right))
  return z
    .string()
    .transform(parsed)
    .pipe(map.refine((claims) => Object.values(claims).some((of) => Object.keys(of).length > 0)))
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const secondFactor = z
  .string()
  .default('')
  .transform((value) => value.split(/\s+/).filter(Boolean))
  .refine((stated) => stated.every((each) => /^(acr|amr)=./.test(each)))
  .transform((stated) => stated.map((each) => ({ claim: each.slice(0, 3), value: each.slice(4) })))
