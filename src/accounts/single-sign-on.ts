/**
 * Single sign-on, as rules: what the claims of a provider (OpenID Connect) mean here. Which account somebody
 * has follows from issuer and subject alone; an e-mail address may be given to somebody else one day.
 */
import { isLanguage, type Language } from '../i18n/languages'
import type { Role } from '../workflow/roles'

export type Claims = Readonly<Record<string, unknown>>
/** Roles and languages by claim and value, as the setting `OIDC_CLAIMS` has them. */
type ClaimMap = Readonly<
  Record<string, Readonly<Record<string, { roles: string[]; languages: string[] }>>>
>

export type Rights = {
  roles: Role[]
  /** Nothing where the map names no language at all: then administrators give them. */
  languages: Language[] | undefined
}

/** @returns what all values together give */
export function rightsFrom(claims: Claims, map: ClaimMap): Rights {
  const all = Object.entries(map)
  const given = all.flatMap(([claim, byValue]) =>
    valuesOf(claims, claim).flatMap((value) =>
      Object.hasOwn(byValue, value) ? [byValue[value]] : [],
    ),
  )
  const namesLanguages = all.some(([, byValue]) =>
    Object.values(byValue).some(({ languages }) => languages.length > 0),
  )
  const languages = given.flatMap((rights) => rights?.languages ?? []).filter(isLanguage)
  return {
    // The settings take no other.
    roles: [...new Set(given.flatMap((rights) => rights?.roles ?? []))] as Role[],
    languages: namesLanguages ? [...new Set(languages)] : undefined,
  }
}

/** Languages of a map that this site does not have. */
export function unknownLanguages(map: ClaimMap): string[] {
  const named = Object.values(map).flatMap((byValue) =>
    Object.values(byValue).flatMap(({ languages }) => languages),
  )
  return [...new Set(named.filter((language) => !isLanguage(language)))]
}

/** Whether a login has a claim that says that the provider asked for a second factor. */
export function gaveFactor(
  claims: Claims,
  stated: readonly { claim: string; value: string }[],
): boolean {
  return stated.some(({ claim, value }) => valuesOf(claims, claim).includes(value))
}

/** A claim by its name, or by its way: Keycloak has roles in `realm_access.roles`. One value, or several. */
function valuesOf(claims: Claims, name: string): string[] {
  const found = Object.hasOwn(claims, name) ? claims[name] : below(claims, name.split('.'))
  const all: unknown[] = Array.isArray(found) ? found : [found]
  return all.filter((value) => typeof value === 'string')
}

function below(from: unknown, [step, ...further]: string[]): unknown {
  if (step === undefined) return from
  const isObject = typeof from === 'object' && from !== null && Object.hasOwn(from, step)
  return isObject ? below((from as Record<string, unknown>)[step], further) : undefined
}

/** Who the claims speak of. */
export type Subject = { email?: string; isVerified?: boolean; names: string[] }

/** The subject of a token: who issued it, and whom it speaks of (OpenID Connect Core, section 2). */
export function subjectOf(claims: Claims): Subject {
  const text = (name: string) => {
    const value = claims[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const email = text('email').toLowerCase()
  const { email_verified: isVerified } = claims
  const isAddress = /^[^\s@<>"]+@[^\s@<>"]+$/.test(email) && email.length <= 254
  return {
    ...(isAddress && { email }),
    ...(typeof isVerified === 'boolean' && { isVerified }),
    names: [text('name'), text('preferred_username'), email].filter(Boolean),
  }
}

/**
 * Where somebody goes after logging in: a page of the admin, and nothing else, whatever was asked for.
 *
 * @returns path, query and fragment, of this site
 */
export function pageAfterLogin(asked: unknown): string {
  const own = 'http://concord.invalid'
  if (typeof asked !== 'string' || asked.length > 2000 || !URL.canParse(asked, own)) return '/admin'
  const { origin, pathname, search, hash } = new URL(asked, own)
  const isAdmin = origin === own && /^\/admin(\/|$)/.test(pathname)
  const isLogin = /^\/admin\/(login|logout)/.test(pathname)
  return isAdmin && !isLogin ? pathname + search + hash : '/admin'
}

/** Why a login by the provider failed; each has its message (`refusal`). */
export const signOnProblems = [
  'provider-unreachable',
  'provider-denied',
  'provider-answer-wrong',
  'provider-expired',
  'provider-no-role',
  'provider-no-account',
  'provider-address-taken',
  'provider-address-missing',
  'provider-no-factor',
  'provider-other-person',
  'provider-failed',
  'last-admin',
  'too-many-logins',
] as const
export type SignOnProblem = (typeof signOnProblems)[number]

/** Type guard: whether a value is the code of a problem of single sign-on. */
export function isSignOnProblem(value: unknown): value is SignOnProblem {
  return signOnProblems.some((problem) => problem === value)
}
