import type { CollectionConfig } from 'payload'
import { guestAnswerEndpoint } from '../src/releases/payload/guest-answers'
import {
  createMomentLinkEndpoint,
  listMomentLinksEndpoint,
  revokePreviewLinkEndpoint,
} from '../src/releases/payload/guest-links'
import { anyRole, nobody } from '../src/workflow/payload/access'
import { languageOptions } from './fields/identity'
import { typed } from './fields/stored-type'

/**
 * Links that show the site after a release, or at a moment, to people without an account. Never their secret:
 * that is the signature over id and end.
 */
export const PreviewLinks: CollectionConfig = {
  slug: 'preview-links',
  access: { read: anyRole, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  graphQL: { disableMutations: true },
  defaultSort: '-at',
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: [
    guestAnswerEndpoint,
    createMomentLinkEndpoint,
    listMomentLinksEndpoint,
    revokePreviewLinkEndpoint,
  ],
  timestamps: false,
  fields: [
    // One of the two: the release after which it is, or the moment.
    { name: 'release', type: 'text', index: true },
    { name: 'moment', type: 'date' },
    // The language of its start page.
    { name: 'language', type: 'select', options: languageOptions, required: true },
    // For whom it is, and whether they may answer.
    { name: 'guest', type: 'text' },
    { name: 'answers', type: 'checkbox' },
    { name: 'by', type: 'text', required: true },
    { name: 'name', type: 'text' },
    { name: 'at', type: 'date', required: true },
    { name: 'expires', type: 'date', required: true },
    typed("import('./src/revision/revision').Mark", { name: 'revoked', type: 'json' }),
  ],
}
