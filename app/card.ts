/** Draws the pictures that stand beside links, where people share them. */
import { getTranslations } from 'next-intl/server'
import sharp from 'sharp'
import { describe, type Language } from '@/i18n/languages'
import { settings } from '@/settings/server/settings.mjs'
import { cardBackground, cardTexts } from '@/site/card'
import { shownDate } from '@/site/date-format'
import type { PageView } from '@/site/page-view'
import { typeset } from '@/site/server/typesetter'
import { wordsIn } from './messages'

export async function pageCard({
  language,
  title,
  lastUpdated,
  withdrawal,
}: PageView): Promise<Buffer> {
  const { timeZone } = settings()
  const words = await wordsIn(language)
  const t = await getTranslations({ locale: language, namespace: 'site' })
  const date = lastUpdated ? words.lastUpdated(shownDate(lastUpdated, { language, timeZone })) : ''
  return draw(language, withdrawal ? t('withdrawnTitle', { title }) : title, date)
}

/** Of a list, or of what else there is one of in a language. */
export async function siteCard(language: Language): Promise<Buffer> {
  const t = await getTranslations({ locale: language, namespace: 'site' })
  return draw(language, t('pages'), '')
}

async function draw(language: Language, title: string, date: string): Promise<Buffer> {
  const t = await getTranslations({ locale: language, namespace: 'site' })
  const { direction } = describe(language)
  const texts = await cardTexts({ siteName: t('name'), title, date, direction }, typeset)
  return sharp(Buffer.from(cardBackground(direction)))
    .composite(texts.map(({ drawn, left, top }) => ({ input: drawn.png, left, top })))
    .png({ palette: true })
    .toBuffer()
}
