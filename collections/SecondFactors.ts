import type { CollectionConfig } from 'payload'
import { nobody } from '../src/workflow/payload/access'
import { typed } from './fields/stored-type'

const hidden = { create: nobody, update: nobody, read: nobody }

/**
 * The second factors of people, apart from their accounts: Payload writes a whole account with each login, as
 * it was a moment before, and would bring back a code that was used. No API reads or writes them; only
 * `src/accounts/payload/second-factors.ts` does.
 */
export const SecondFactors: CollectionConfig = {
  slug: 'second-factors',
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  access: {
    read: nobody,
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  timestamps: false,
  fields: [
    { name: 'person', type: 'text', required: true, unique: true, hidden: true, access: hidden },
    typed("import('./src/accounts/second-factor').SecondFactor", {
      name: 'factor',
      type: 'json',
      required: true,
      access: hidden,
    }),
  ],
}
