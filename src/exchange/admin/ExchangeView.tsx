/**
 * The admin view `/admin/exchange`: exports many translations as a ZIP, and imports by drag and
 * drop.
 */
import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { describe, type Language, languages } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { countTranslations } from '../payload/export-endpoints'
import { ExchangePage, type LanguageChoice } from './ExchangePage'
import './exchange.css'

/** What this chapter needs to know of the request's person. */
type Person = { roles?: string[] | null; languages?: Language[] | null }

export async function ExchangeView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!req.user || !permissions.canAccessAdmin)
    redirect('/admin/login?redirect=%2Fadmin%2Fexchange')
  const say = translatorFor(req.i18n.language)
  const person = req.user as Person
  const own = person.roles?.includes('translator') ? (person.languages ?? []) : []
  const choices = await Promise.all(
    (own.length > 0 ? own : languages).map(
      async (language): Promise<LanguageChoice> => ({
        language,
        name: describe(language).ownName,
        ...(await countTranslations(language, req)),
      }),
    ),
  )
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale && { locale })}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: say('exchange.title') }]} />
      <title>{`${say('exchange.title')} · Concord`}</title>
      <Gutter className="exchange-view">
        <h1>{say('exchange.title')}</h1>
        <p>{say('exchange.intro')}</p>
        <ExchangePage choices={choices} mayImport={own.length > 0} />
      </Gutter>
    </DefaultTemplate>
  )
}
