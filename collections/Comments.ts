import type { CollectionConfig } from 'payload'
import { editionCollections } from '../src/content/model'
import { notifyOfComment } from '../src/notifications/payload/notify'
import { previewCommentEndpoint } from '../src/releases/payload/preview-comments'
import { anyRole, nobody } from '../src/workflow/payload/access'
import { followThread, resolveEndpoint, signComment } from '../src/workflow/payload/comments'
import { questionKinds } from '../src/workflow/questions'
import { longestText } from '../src/workflow/transition-request'
import { languageOptions } from './fields/identity'
import { typed } from './fields/stored-type'

const signed = { create: nobody, update: nobody }

/** The conversation on a revision (design, section 4). It stays with the history. */
export const Comments: CollectionConfig = {
  slug: 'comments',
  access: {
    read: anyRole,
    create: anyRole,
    update: nobody, // what was said stays said; resolving has its own address
    delete: nobody,
  },
  admin: { hidden: true },
  defaultSort: 'at',
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [signComment], afterChange: [followThread, notifyOfComment] },
  endpoints: [previewCommentEndpoint, resolveEndpoint],
  timestamps: false,
  fields: [
    { name: 'of', type: 'select', options: [...editionCollections], required: true },
    { name: 'edition', type: 'text', required: true, index: true },
    { name: 'text', type: 'textarea', required: true, maxLength: longestText },
    // A field, or the address of a segment: a question always names one.
    { name: 'field', type: 'text', maxLength: 100 },
    { name: 'kind', type: 'select', options: [...questionKinds], index: true },
    { name: 'words', type: 'textarea', access: signed },
    { name: 'waiting', type: 'checkbox', index: true, access: signed },
    { name: 'answers', type: 'text', index: true },
    { name: 'event', type: 'text', access: signed },
    { name: 'contentId', type: 'text', index: true, access: signed },
    { name: 'language', type: 'select', options: languageOptions, access: signed },
    { name: 'revision', type: 'number', access: signed },
    { name: 'by', type: 'text', index: true, access: signed },
    { name: 'name', type: 'text', access: signed },
    { name: 'at', type: 'date', index: true, access: signed },
    typed("import('./src/revision/revision').Mark", {
      name: 'resolved',
      type: 'json',
      access: signed,
    }),
  ],
}
