/** Hook that gives an edition its identity when it is created, and keeps it ever after. */
import { randomUUID } from 'node:crypto'
import type { CollectionBeforeValidateHook } from 'payload'
import { isLanguage } from '../../i18n/languages'
import { refusal as inputRefusal } from '../../refusals/common-refusals'
import { refuse } from '../../refusals/payload/refuse'
import type { EditionDocument } from '../edition'
import { isEditionCollection } from '../reference'
import { refusal } from '../refusals'
import { findEditions } from './find-edition'

const identity = ['contentId', 'language', 'sourceLanguage'] as const

export const assignIdentity: CollectionBeforeValidateHook = async ({
  data,
  originalDoc,
  operation,
  collection,
  req,
}) => {
  if (!data || !isEditionCollection(collection.slug)) return data
  if (operation === 'update') {
    // Restoring leaves out what the person may not write; whoever says nothing changes nothing.
    const kept = Object.fromEntries(identity.map((field) => [field, originalDoc?.[field] ?? null]))
    const changed = identity.find(
      (field) => data[field] !== undefined && (data[field] ?? null) !== kept[field],
    )
    if (changed) refuse(refusal('identity-fixed', { field: changed }), req, collection.slug)
    return { ...data, ...kept }
  }

  const { language, sourceLanguage } = data as EditionDocument
  if (!isLanguage(language)) refuse(inputRefusal('language-unknown', { field: 'language' }), req)
  const others = data.contentId
    ? await findEditions(
        {
          collection: collection.slug,
          where: { contentId: { equals: data.contentId } },
          draft: false,
        },
        req,
      )
    : []
  if (others.some((other) => other.language === language)) {
    refuse(refusal('translation-exists', { facts: { language } }), req)
  }
  if (sourceLanguage) {
    if (sourceLanguage === language)
      refuse(refusal('same-language', { field: 'sourceLanguage' }), req)
    const source = others.find((other) => other.language === sourceLanguage)
    if (!source || source.sourceLanguage) {
      refuse(
        refusal('source-missing', { field: 'sourceLanguage', facts: { language: sourceLanguage } }),
        req,
      )
    }
  } else if (others.length > 0) {
    refuse(refusal('source-exists', { field: 'sourceLanguage' }), req)
  }
  return { ...data, contentId: data.contentId ?? randomUUID() }
}
