/** Hook that gives an edition its identity when it is created, and keeps it ever after. */
import { randomUUID } from 'node:crypto'
import { isLanguage } from '../../i18n/languages'
import { refusal as inputRefusal } from '../../refusals/common-refusals'
import { refuse } from '../../refusals/payload/refuse'
import { refusal } from '../refusals'
import { editionHook } from './edition-hook'
import { findEditions } from './find-edition'

const identity = ['contentId', 'language', 'sourceLanguage'] as const

export const assignIdentity = editionHook(
  async ({ collection, edition, before, operation, req }) => {
    if (operation === 'update') {
      // Restoring leaves out what the person may not write; whoever says nothing changes nothing.
      const kept = Object.fromEntries(identity.map((field) => [field, before?.[field] ?? null]))
      const changed = identity.find(
        (field) => edition[field] !== undefined && (edition[field] ?? null) !== kept[field],
      )
      if (changed) refuse(refusal('identity-fixed', { field: changed }), req, collection)
      return { ...edition, ...kept }
    }

    const { language, sourceLanguage } = edition
    if (!isLanguage(language)) refuse(inputRefusal('language-unknown', { field: 'language' }), req)
    const others = edition.contentId
      ? await findEditions(
          {
            collection,
            where: { contentId: { equals: edition.contentId } },
            draft: false,
            trash: true,
          },
          req,
        )
      : []
    const same = others.find((other) => other.language === language)
    if (same) {
      const code = same.deletedAt ? 'translation-in-trash' : 'translation-exists'
      refuse(refusal(code, { facts: { language } }), req)
    }
    if (sourceLanguage) {
      if (sourceLanguage === language)
        refuse(refusal('same-language', { field: 'sourceLanguage' }), req)
      const source = others.find((other) => other.language === sourceLanguage)
      if (!source || source.sourceLanguage || source.deletedAt) {
        refuse(
          refusal('source-missing', {
            field: 'sourceLanguage',
            facts: { language: sourceLanguage },
          }),
          req,
        )
      }
    } else if (others.length > 0) {
      refuse(refusal('source-exists', { field: 'sourceLanguage' }), req)
    }
    return { ...edition, contentId: edition.contentId ?? randomUUID() }
  },
)
