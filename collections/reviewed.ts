/** The reviewed, translatable collections: one for each file of `src/content/collections/`. */
import type { CollectionConfig } from 'payload'
import { type EditionCollection, editionCollections } from '../src/content/model'
import { edition } from './edition'
import { Relations } from './Relations'

/** Those with a form of their own. */
const own: { [Collection in EditionCollection]?: CollectionConfig } = { relations: Relations }

export const reviewedCollections = editionCollections.map((slug) => own[slug] ?? edition({ slug }))
