/**
 * A page's JSON-LD (schema.org). Nothing is said here that the visible page does not say:
 * https://developers.google.com/search/docs/appearance/structured-data/sd-policies
 */
import type { Language } from '../i18n/languages'
import { homeAddress } from './addresses'
import { absolute, ownAddress } from './alternates'
import { toTheSecond } from './date-format'
import type { FaqView, PageView } from './page-view'
import { plainText, type ReferenceInWords } from './plain-text'

export type JsonLd = { '@context': 'https://schema.org'; '@graph': Record<string, unknown>[] }

type Place = {
  site: string
  siteName: string
  /** What the list of all pages is called. */
  home: string
  card: string
  /** What is said of a page that was withdrawn. */
  withdrawn: string
  reference: ReferenceInWords
}

/** The structured data of a page (schema.org). */
export function jsonLdOf(view: PageView, place: Place): JsonLd {
  const { site, siteName, home } = place
  const { language } = view
  const url = absolute(site, ownAddress(view))
  const start = absolute(site, homeAddress(language))
  const crumbs = [
    { name: home, item: start },
    { name: view.title, item: url },
  ]
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': view.faqs.length > 0 ? ['WebPage', 'FAQPage'] : 'WebPage',
        '@id': url,
        url,
        name: view.title,
        description: view.description,
        inLanguage: language,
        ...(view.firstPublished && { datePublished: toTheSecond(view.firstPublished) }),
        ...(view.lastUpdated && { dateModified: toTheSecond(view.lastUpdated) }),
        ...madeByMachine(view),
        ...(view.withdrawal && {
          creativeWorkStatus: place.withdrawn,
          expires: toTheSecond(view.withdrawal.at),
        }),
        publisher: { '@type': 'Organization', name: siteName, url: site },
        image: place.card,
        ...(view.image && {
          primaryImageOfPage: {
            '@type': 'ImageObject',
            url: absolute(site, view.image.src),
            width: view.image.width,
            height: view.image.height,
            caption: view.image.alt,
          },
        }),
        isPartOf: { '@type': 'WebSite', '@id': `${start}#site`, url: start, name: siteName },
        breadcrumb: { '@id': `${url}#breadcrumb` },
        ...otherLanguages(view, site),
        ...(view.faqs.length > 0 && {
          mainEntity: view.faqs.map((faq) => questionOf(faq, { url, language, ...place })),
        }),
      },
      {
        '@type': 'BreadcrumbList',
        '@id': `${url}#breadcrumb`,
        itemListElement: crumbs.map((crumb, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          ...crumb,
        })),
      },
    ],
  }
}

/** A translation names what it is made from; the source names its translations. */
function otherLanguages({ language, languages }: PageView, site: string) {
  const named = (each: { href: string; language: Language }) => ({
    '@type': 'WebPage',
    '@id': absolute(site, each.href),
    inLanguage: each.language,
  })
  const source = languages.find(({ isSource }) => isSource)
  if (source && source.language !== language) {
    return { translationOfWork: named(source), isBasedOn: absolute(site, source.href) }
  }
  const translations = languages.filter((each) => each.language !== language)
  return source && translations.length > 0 ? { workTranslation: translations.map(named) } : {}
}

function questionOf(
  faq: FaqView,
  { url, language, reference }: { url: string; language: Language; reference: ReferenceInWords },
) {
  const inLanguage = faq.language ?? language
  return {
    '@type': 'Question',
    '@id': `${url}#${faq.anchor}`,
    url: `${url}#${faq.anchor}`,
    position: faq.number,
    name: faq.question,
    inLanguage,
    acceptedAnswer: {
      '@type': 'Answer',
      text: plainText(faq.answer, (each) => reference(each, inLanguage)),
      inLanguage,
      ...madeByMachine(faq),
    },
  }
}

/** Words that no person has confirmed are marked for machines, too: IPTC’s terms, in schema.org since 2024. */
function madeByMachine({ machineTranslated }: { machineTranslated?: boolean }) {
  return machineTranslated
    ? { digitalSourceType: 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource' }
    : {}
}

/** Serializes JSON for a script element: no text of it can end the element. */
export function asScript(data: JsonLd): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
