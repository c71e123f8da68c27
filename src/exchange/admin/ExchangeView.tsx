/**
 * The admin view `/admin/exchange`: exports many translations as a ZIP, and imports by drag and
 * drop.
 */
import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AdminView } from '../../content/admin/AdminView'
import { describe, type Language, languages } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { countTranslations } from '../payload/export-endpoints'
import { ExchangePage, type LanguageChoice } from './ExchangePage'
import './exchange.css'

/** What this chapter needs to know of the request's person. */
type Person = { roles?: string[] | null; languages?: Language[] | null }

export async function ExchangeView(view: AdminViewServerProps) {
  const { req, permissions } = view.initPageResult
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
    <AdminView view={view} title={say('exchange.title')} className="exchange-view">
      <SetStepNav nav={[{ label: say('exchange.title') }]} />
      <p>{say('exchange.intro')}</p>
      <ExchangePage choices={choices} mayImport={own.length > 0} />
    </AdminView>
  )
}
