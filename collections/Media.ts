import path from 'node:path'
import type { CollectionConfig, Where } from 'payload'
import { usesEndpoint } from '../src/content/payload/uses'
import { logMedia } from '../src/delivery/payload/log-publication'
import { ignoreSelectOnWrite } from '../src/host/payload-select-on-writes'
import { describe, languages } from '../src/i18n/languages'
import { labelFor, labelsFor, nameOfLanguage } from '../src/i18n/payload/labels'
import { auditImage, auditImageRemoval } from '../src/images/payload/audit-images'
import { cleanImageTexts } from '../src/images/payload/clean-image-texts'
import { keepImageFile, keepUsedImage, nameImageFile } from '../src/images/payload/image-files'
import { putBackEndpoint, takeDownEndpoint } from '../src/images/payload/take-down'
import { keptTypes, mostPixels } from '../src/images/pixels'
import { settings } from '../src/settings/server/settings.mjs'
import { anyRole, editors, nobody, personOf } from '../src/workflow/payload/access'
import { mayReadDrafts } from '../src/workflow/roles'
import { saveState, unsaved } from './fields/identity'
import { whereUsed } from './fields/lists'

const inPublic: Where = { isPublic: { equals: true } }

/**
 * Images. One is public exactly as long as readers see it on a page, today or as it stood, and nobody took
 * it down. Its files never change (`src/images/`).
 */
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
  admin: {
    group: labelFor('groups.content'),
    useAsTitle: 'name',
    defaultColumns: ['filename', 'name', 'isPublic', 'updatedAt'],
    listSearchableFields: ['name', 'filename'],
    pagination: { defaultLimit: 50 },
    components: { edit: saveState },
  },
  disableDuplicate: true,
  endpoints: [takeDownEndpoint, putBackEndpoint, usesEndpoint],
  hooks: {
    beforeOperation: [ignoreSelectOnWrite, nameImageFile],
    beforeValidate: [cleanImageTexts],
    beforeChange: [keepImageFile],
    afterChange: [auditImage, logMedia],
    beforeDelete: [keepUsedImage],
    afterDelete: [auditImageRemoval, logMedia],
  },
  upload: {
    staticDir: path.join(settings().dataFolder, 'media'),
    mimeTypes: Object.values(keptTypes),
    constructorOptions: { limitInputPixels: mostPixels },
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
    pasteURL: false,
    hideRemoveFile: true, // another file is another image
    modifyResponseHeaders: ({ headers }) => {
      // What readers may keep, and for how long, the response cache says (`scripts/server/cache/`).
      headers.set('cache-control', 'private, no-cache')
      headers.set('x-content-type-options', 'nosniff')
      return headers
    },
  },
  fields: [
    unsaved,
    {
      name: 'name',
      label: labelFor('fields.name'),
      type: 'text',
      maxLength: 200,
      access: { read: anyRole },
      admin: { description: labelFor('hints.imageName') },
    },
    {
      // What an import gives its pages; readers get the words of the page, which are approved.
      name: 'alt',
      label: labelFor('fields.alt'),
      type: 'group',
      access: { read: anyRole },
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
    whereUsed,
    {
      name: 'isPublic',
      label: labelFor('fields.isPublic'),
      type: 'checkbox',
      defaultValue: false,
      index: true,
      access: { create: nobody, update: nobody },
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'takenDown',
      label: labelFor('fields.takenDown'),
      type: 'group',
      access: { read: anyRole, create: nobody, update: nobody },
      admin: {
        position: 'sidebar',
        components: { Field: '/src/images/admin/TakeDown#TakeDown' },
      },
      fields: [
        { name: 'at', label: labelFor('fields.when'), type: 'date' },
        { name: 'by', label: labelFor('fields.account'), type: 'text' },
        { name: 'name', label: labelFor('fields.who'), type: 'text' },
        { name: 'reason', label: labelFor('fields.reason'), type: 'textarea' },
      ],
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
