import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'
import { searchAddress } from '../addresses'

type Props = { language: Language; asked?: string }

/** The search form. It needs no JavaScript. */
export async function SearchBox({ language, asked }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'search' })
  return (
    <search className="search-box">
      <form action={searchAddress(language)}>
        <label htmlFor="search" className={asked === undefined ? 'search-box__label' : undefined}>
          {t('label')}
        </label>
        <input id="search" type="search" name="q" defaultValue={asked} maxLength={200} dir="auto" />
        <button type="submit">{t('submit')}</button>
      </form>
    </search>
  )
}
