import { getRequestConfig } from 'next-intl/server'
import { defaultLanguage, isLanguage } from './languages'

export default getRequestConfig(async ({ requestLocale }) => {
  const wanted = await requestLocale
  const locale = isLanguage(wanted) ? wanted : defaultLanguage
  const messages = (await import(`../../messages/${locale}.json`)).default
  return { locale, messages }
})
