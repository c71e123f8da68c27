/**
 * Adapter for DeepL's protocol: `POST /v2/translate` (https://developers.deepl.com/api-reference/translate), with
 * HTML, whose `translate="no"` it keeps. 403: the key; 429, 456 and 529: too much; 400: a language it does not know.
 */
import type { Language } from '../../i18n/languages'
import type { Machine } from '../machine-translation'
import { askService, completeOr, inPortions, isRefused, type Service } from './service'

/** At once DeepL takes 50 texts and 128 KiB. */
const limits = { mostTexts: 50, mostCharacters: 30_000 }

/** Client of DeepL’s HTTP interface, version 2. */
export function deepL(settings: Service): Machine {
  const service = { ...limits, ...settings }
  return {
    name: 'DeepL',
    translate: (texts, { source, target }) =>
      inPortions(texts, service, async (portion) => {
        const answer = await askService(service, '/v2/translate', {
          headers: { Authorization: `DeepL-Auth-Key ${service.key ?? ''}` },
          body: {
            text: portion,
            source_lang: source.toUpperCase(),
            target_lang: targetName(target),
            tag_handling: 'html',
          },
        })
        if (isRefused(answer)) return answer.refused
        const { translations } = (answer.body ?? {}) as { translations?: unknown }
        const found = Array.isArray(translations)
          ? translations.map((each) => (each as { text?: unknown } | null)?.text)
          : undefined
        return completeOr(found, portion)
      }),
  }
}

/** As a target DeepL wants a variant of English and of Portuguese. */
function targetName(language: Language): string {
  const variants: Record<string, string> = { en: 'EN-GB', pt: 'PT-PT', zh: 'ZH-HANS' }
  return variants[language] ?? language.toUpperCase()
}
