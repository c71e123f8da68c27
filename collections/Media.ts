import path from 'node:path'
import type { CollectionConfig, Where } from 'payload'
import { protectImageFile } from '../src/content/payload/protect-image-file'
import { describe, languages } from '../src/i18n/languages'
import { labelFor, labelsFor, nameOfLanguage } from '../src/i18n/payload/labels'
import { settings } from '../src/settings/server/settings.mjs'
import { anyRole, editors, nobody, personOf } from '../src/workflow/payload/access'
import { mayReadDrafts } from '../src/workflow/roles'

const inPublic: Where = { isPublic: { equals: true } }

/** Images. A file is public once a published page shows it, not before. */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: labelsFor('media'),
  access: {
    read: ({ req }) => mayReadDrafts(personOf(req)) || inPublic,
    create: editors,
    update: editors,
    delete: ({ req }) => {
      const editor = personOf(req)?.roles?.includes('editor')
      return Boolean(editor) && { isPublic: { not_equals: true } }
    },
    readVersions: anyRole,
  },
  admin: { group: labelFor('groups.content'), useAsTitle: 'filename' },
  hooks: { beforeOperation: [protectImageFile] },
  upload: {
    staticDir: path.join(settings().dataFolder, 'media'),
    // No SVG: it can carry scripts.
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    formatOptions: { format: 'webp', options: { quality: 82 } },
    imageSizes: [
      rendering('small', 640),
      rendering('medium', 1024),
      rendering('large', 1600),
      // A third smaller; WebP is for browsers from before 2023.
      rendering('smallAvif', 640, 'avif'),
      rendering('mediumAvif', 1024, 'avif'),
      rendering('largeAvif', 1600, 'avif'),
    ],
    // Kept in view where a page cuts the image: on a phone, or for its width.
    focalPoint: true,
    crop: false,
    hideRemoveFile: true, // another file is another image
    modifyResponseHeaders: ({ headers }) => {
      headers.set('cache-control', 'public, max-age=86400, stale-while-revalidate=604800')
      headers.set('x-content-type-options', 'nosniff')
      return headers
    },
  },
  fields: [
    {
      name: 'alt',
      label: labelFor('fields.alt'),
      type: 'group',
      admin: {
        description: labelFor('hints.altPerLanguage'),
      },
      fields: languages.map((language) => ({
        name: language,
        type: 'text' as const,
        label: nameOfLanguage(language),
        admin: { rtl: describe(language).direction === 'rtl' },
      })),
    },
    {
      name: 'isPublic',
      label: labelFor('fields.isPublic'),
      type: 'checkbox',
      defaultValue: false,
      index: true,
      access: { create: nobody, update: nobody },
      admin: { position: 'sidebar', readOnly: true },
    },
  ],
}

function rendering(name: string, width: number, format: 'avif' | 'webp' = 'webp') {
  const quality = format === 'avif' ? 55 : 80
  return {
    name,
    width,
    withoutEnlargement: true,
    formatOptions: { format, options: { quality } },
  }
}
