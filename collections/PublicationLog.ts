import type { CollectionConfig } from 'payload'
import { appendOnly } from '../src/delivery/payload/append-publication'
import { nobody } from '../src/workflow/payload/access'
import { typed } from './fields/stored-type'

/**
 * The publication log (docs/design.md, section 8): one row for each change of what readers see, with
 * the cache keys that it affects. Whoever keeps something that was published follows it.
 */
export const PublicationLog: CollectionConfig = {
  slug: 'publication-log',
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  disableDuplicate: true,
  timestamps: false,
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  hooks: { beforeOperation: [appendOnly] },
  fields: [
    // From 1, without gaps, in the order of the commits.
    { name: 'number', type: 'number', required: true, unique: true, index: true },
    { name: 'at', type: 'date', required: true },
    typed("import('./src/delivery/affected-keys').PublicChange", {
      name: 'change',
      type: 'json',
      required: true,
    }),
    typed('string[]', { name: 'keys', type: 'json', required: true }),
    // Whose words are others, for what keeps words and not responses: the search.
    { name: 'contentId', type: 'text' },
  ],
}
