import type { CollectionConfig } from 'payload'
import { nobody } from '../src/workflow/payload/access'

const hidden = { create: nobody, update: nobody, read: nobody }
const none = () => false

/**
 * Who people are at the provider of single sign-on, apart from their accounts, for nobody may write it. No API
 * reads or writes it; only `src/accounts/payload/identities.ts` does.
 */
export const Identities: CollectionConfig = {
  slug: 'identities',
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  access: { read: none, create: none, update: none, delete: none },
  timestamps: false,
  fields: [
    { name: 'person', type: 'text', required: true, index: true, hidden: true, access: hidden },
    { name: 'issuer', type: 'text', required: true, hidden: true, access: hidden },
    /** Of issuer and subject, so that nobody has two accounts, and no account is two people’s. */
    { name: 'key', type: 'text', required: true, unique: true, hidden: true, access: hidden },
    /** The session that the provider’s last login made, and when: it stands for a current password. */
    { name: 'lastSession', type: 'text', hidden: true, access: hidden },
    { name: 'lastAt', type: 'text', hidden: true, access: hidden },
  ],
}
