import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'

type Props = { language: Language; page: string; today: string }

/** Form that leads to the page as it stood on a day. */
export async function DayForm({ language, page, today }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'updates' })
  return (
    <form className="on-day" action={`${page}/at`}>
      <label htmlFor="on-day">{t('onDay')}</label>
      <input id="on-day" type="date" name="day" max={today} required />
      <button type="submit">{t('show')}</button>
    </form>
  )
}
