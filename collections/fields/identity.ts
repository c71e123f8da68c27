import type { Field, FieldHook } from 'payload'
import { defaultLanguage, languages } from '../../src/i18n/languages'
import { labelFor, nameOfLanguage } from '../../src/i18n/payload/labels'
import { nobody } from '../../src/workflow/payload/access'
import { whereUsed } from './lists'

export const languageOptions = languages.map((language) => ({
  value: language,
  label: nameOfLanguage(language),
}))

/** Who else has it open: above everything else in the form. */
export const presence: Field = {
  name: 'presence',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/presence/admin/Presence#Presence' },
  },
}

/** What was typed and not saved: above the words themselves. */
export const unsaved: Field = {
  name: 'unsaved',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/unsaved/admin/Unsaved#Unsaved' },
  },
}

/** Beside the buttons: whether it is saved, and since when. */
export const saveState = { beforeDocumentControls: ['/src/unsaved/admin/SaveState#SaveState'] }

/** No answer has it. Payload asks by no field that it calls hidden. */
const leaveOut: FieldHook = ({ field, siblingData }) => {
  if (field.name) delete siblingData[field.name]
}
const forLists = {
  access: { create: nobody, update: nobody },
  hooks: { afterRead: [leaveOut] },
  admin: { hidden: true, components: { Diff: '/src/workflow/admin/Hidden#Hidden' } },
} satisfies Partial<Field>

/** Which content this is, in which language, and what it is translated from. */
export const identity: Field[] = [
  {
    name: 'conflict',
    type: 'ui',
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '/src/workflow/admin/Conflict#Conflict' },
    },
  },
  {
    name: 'workflowPanel',
    type: 'ui',
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '/src/releases/admin/EditionPanel#EditionPanel' },
    },
  },
  {
    name: 'conversation',
    type: 'ui',
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '/src/workflow/admin/Conversation#Conversation' },
    },
  },
  {
    name: 'language',
    label: labelFor('fields.language'),
    type: 'select',
    options: languageOptions,
    defaultValue: defaultLanguage,
    required: true,
    index: true,
    access: { update: nobody },
    admin: {
      position: 'sidebar',
      disableListFilter: true, // chosen above every list
      description: labelFor('hints.language'),
    },
  },
  {
    name: 'sourceLanguage',
    label: labelFor('fields.sourceLanguage'),
    type: 'select',
    options: languageOptions,
    index: true,
    admin: {
      position: 'sidebar',
      readOnly: true,
      condition: (data) => Boolean(data?.sourceLanguage),
      description: labelFor('hints.sourceLanguage'),
    },
  },
  {
    name: 'languagesOfContent',
    type: 'ui',
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '/src/workflow/admin/LanguagesOfContent#LanguagesOfContent' },
    },
  },
  whereUsed,
  {
    name: 'contentId',
    type: 'text',
    index: true,
    admin: { hidden: true },
  },
  {
    name: 'revision',
    type: 'number',
    admin: { hidden: true, components: { Diff: '/src/workflow/admin/Hidden#Hidden' } },
  },
  {
    name: 'references',
    type: 'text',
    hasMany: true,
    index: true,
    // Set by a hook; nobody's hand may say what a page points at.
    access: { create: nobody, update: nobody },
    admin: { hidden: true, components: { Diff: '/src/workflow/admin/Hidden#Hidden' } },
  },
  // By these lists find and sort: `src/content/payload/searchable-text.ts`.
  { ...forLists, name: 'searchText', label: labelFor('lists.searchBy'), type: 'textarea' },
  { ...forLists, name: 'sortKey', type: 'text', index: true },
]
