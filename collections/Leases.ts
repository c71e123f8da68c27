import type { CollectionConfig } from 'payload'
import { nobody } from '../src/workflow/payload/access'

/** Work that one of several processes does: who does it now (`src/database/lease.ts`). */
export const Leases: CollectionConfig = {
  slug: 'leases',
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
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'holder', type: 'text' },
    { name: 'renewals', type: 'number', required: true },
  ],
}
