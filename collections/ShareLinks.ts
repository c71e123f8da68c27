import type { CollectionConfig } from 'payload'
import { editionCollections } from '../src/content/model'
import { anyRole, nobody } from '../src/workflow/payload/access'
import { revokeShareLinkEndpoint } from '../src/workflow/payload/share-links'
import { languageOptions } from './fields/identity'
import { typed } from './fields/stored-type'

/** Links that show one revision to people without an account. Only `share.ts` writes them. */
export const ShareLinks: CollectionConfig = {
  slug: 'share-links',
  access: { read: anyRole, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  defaultSort: '-at',
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: [revokeShareLinkEndpoint],
  timestamps: false,
  fields: [
    { name: 'of', type: 'select', options: [...editionCollections], required: true },
    { name: 'edition', type: 'text', required: true, index: true },
    { name: 'version', type: 'text', required: true },
    { name: 'revision', type: 'number' },
    { name: 'language', type: 'select', options: languageOptions, required: true },
    { name: 'by', type: 'text', required: true },
    { name: 'name', type: 'text' },
    { name: 'at', type: 'date', required: true },
    { name: 'expires', type: 'date', required: true },
    typed("import('./src/revision/revision').Mark", { name: 'revoked', type: 'json' }),
  ],
}
