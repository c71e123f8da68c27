import type { CollectionConfig } from 'payload'

/** Work that one of several processes does: who does it now (`src/database/lease.ts`). */
export const Leases: CollectionConfig = {
  slug: 'leases',
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  access: {
    read: () => false,
    create: () => false,
    update: () => false,
    delete: () => false,
  },
  timestamps: false,
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'holder', type: 'text' },
    { name: 'renewals', type: 'number', required: true },
  ],
}
