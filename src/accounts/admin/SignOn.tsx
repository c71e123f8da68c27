/** On the login page: the way to the provider of single sign-on, and what went wrong on the way back. */
import type { I18nClient } from '@payloadcms/translations'
import { isLanguage } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { refusalMessage } from '../../refusals/payload/refuse'
import { settings } from '../../settings/server/settings.mjs'
import { isSignOnProblem, pageAfterLogin } from '../single-sign-on'
import { SignOnCode } from './SignOnCode'
import './sign-on.css'

type LoginPage = {
  i18n: Pick<I18nClient, 'language'>
  searchParams?: Record<string, string | string[] | undefined>
}

export function SignOn({ i18n, searchParams = {} }: LoginPage) {
  const { singleSignOn, logins } = settings()
  if (!singleSignOn) return null
  const language = isLanguage(i18n.language) ? i18n.language : 'en'
  const t = translatorFor(language)
  const { label } = singleSignOn
  const { refused, redirect, step, emergency } = searchParams
  const to = `/api/users/oidc/login?${new URLSearchParams({ redirect: pageAfterLogin(redirect) })}`
  if (step === 'code') {
    return (
      <div className="sign-on sign-on--alone">
        <SignOnCode />
        <a href={to}>{t('signOn.backToSignOn', { label })}</a>
      </div>
    )
  }
  const isAlone = !logins.passwords && emergency === undefined
  return (
    <div className={isAlone ? 'sign-on sign-on--alone' : 'sign-on'}>
      {isSignOnProblem(refused) ? (
        <p className="sign-on__problem" role="alert">
          {refusalMessage({ code: refused }, language)}
        </p>
      ) : null}
      <a className="sign-on__first" href={to}>
        {t('signOn.logIn', { label })}
      </a>
      {isAlone ? (
        <p>
          {t('signOn.passwordsOff')}{' '}
          <a href="/admin/login?emergency=yes">{t('signOn.breakGlass')}</a>
        </p>
      ) : (
        <p>{t(logins.passwords ? 'signOn.or' : 'signOn.breakGlass')}</p>
      )}
    </div>
  )
}
