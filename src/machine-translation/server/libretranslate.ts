/**
 * Adapter for LibreTranslate's protocol: `POST /translate` and `GET /languages`
 * (https://docs.libretranslate.com). Its errors are `{ "error": "…" }` with 400, 403, 429 or 500.
 */
import type { Language } from '../../i18n/languages'
import type { Refusal } from '../../refusals/refusal'
import type { Machine } from '../machine-translation'
import { refusal } from '../refusals'
import { askService, completeOr, inPortions, isRefused, type Service } from './service'

type Languages = { source: Language; target: Language }

/** Client of LibreTranslate’s HTTP interface. */
export function libreTranslate(service: Service): Machine {
  return {
    name: 'LibreTranslate',
    translate: async (texts, { source, target }) => {
      const languages = { source, target }
      const stop = await unsupported(service, languages)
      return inPortions(texts, service, (each) => translateBatch(service, each, languages), stop)
    },
  }
}

/** Why these languages cannot be translated, if so. */
async function unsupported(
  service: Service,
  { source, target }: Languages,
): Promise<Refusal | undefined> {
  const known = await askService(service, '/languages')
  if (isRefused(known)) return known.refused
  if (!Array.isArray(known.body)) return refusal('machine-broken-answer')
  const list = known.body as { code?: unknown; targets?: unknown }[]
  const from = list.find((each) => each?.code === source)
  // Older servers name no targets: there, every language is one.
  const targets = Array.isArray(from?.targets) ? from.targets : list.map((each) => each?.code)
  if (from && targets.includes(target)) return undefined
  return refusal('machine-language-unsupported', { facts: { source, target } })
}

async function translateBatch(
  service: Service,
  texts: string[],
  languages: Languages,
): Promise<string[] | Refusal> {
  const key = service.key ? { api_key: service.key } : {}
  const body = { q: texts, format: 'html', ...languages, ...key }
  const answer = await askService(service, '/translate', { body })
  if (isRefused(answer)) return answer.refused
  const { translatedText } = (answer.body ?? {}) as { translatedText?: unknown }
  return completeOr(translatedText, texts)
}
