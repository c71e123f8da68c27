/** Refuses to start where the collections store content that the content model does not know. */
import type { SanitizedConfig } from 'payload'
import { editionCollections, modelProblems } from '../model'
import { type StoredField, storedFieldProblems } from '../stored-fields'

/** @throws an error that names every problem */
export function checkContentModel(config: SanitizedConfig): SanitizedConfig {
  const problems = [
    ...modelProblems(),
    ...editionCollections.flatMap((slug) => {
      const collection = config.collections.find((each) => each.slug === slug)
      return collection
        ? storedFieldProblems(slug, collection.flattenedFields as StoredField[])
        : [`${slug} is in the content model, but no collection of the configuration.`]
    }),
  ]
  if (problems.length > 0) throw new Error(`The content model:\n${problems.join('\n')}`)
  return config
}
