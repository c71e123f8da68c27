import type { CollectionConfig } from 'payload'
import { guestAnswers } from '../src/releases/guest'
import { anyRole, nobody } from '../src/workflow/payload/access'

/** What guests said to a release that a preview link showed them. Written by `guest-answers.ts` alone. */
export const GuestAnswers: CollectionConfig = {
  slug: 'guest-answers',
  access: { read: anyRole, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  graphQL: { disableMutations: true },
  defaultSort: '-at',
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'link', type: 'text', required: true, index: true },
    { name: 'release', type: 'text', required: true, index: true },
    { name: 'kind', type: 'select', options: [...guestAnswers], required: true },
    { name: 'guest', type: 'text', required: true },
    { name: 'words', type: 'textarea' },
    // The title of what on the page it is about.
    { name: 'about', type: 'text' },
    // The mark of the words that were shown: another one now means that it has lapsed.
    { name: 'seen', type: 'text', required: true },
    { name: 'at', type: 'date', required: true },
  ],
}
