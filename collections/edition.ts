/**
 * What every reviewed, translatable collection shares. The lists of hooks below are the way of a
 * save: read them from top to bottom, each line says why it stands where it stands.
 */
import type { CollectionBeforeValidateHook, CollectionConfig } from 'payload'
import { seeWhole } from '../src/audit/payload/record'
import { followSource } from '../src/content/payload/follow-source'
import { identify } from '../src/content/payload/identify'
import { refuseStaleSave } from '../src/content/payload/refuse-stale-save'
import { keepWhatIsUsed, settleReferences } from '../src/content/payload/settle-references'
import { tidyContent } from '../src/content/payload/tidy-content'
import { refreshDates, refreshSite } from '../src/delivery/payload/refresh-site'
import { keepRow, keepRowAfterDeletion } from '../src/overview/payload/keep-row'
import {
  createTranslationEndpoint,
  updateFromSourceEndpoint,
} from '../src/translation/payload/create-translation'
import { exportEndpoint } from '../src/translation/payload/export'
import { followPublication } from '../src/translation/payload/follow-publication'
import { keepRecords } from '../src/translation/payload/keep-records'
import { machineTranslationEndpoint } from '../src/translation/payload/machine-translation'
import { saveSegmentsEndpoint } from '../src/translation/payload/save-segments'
import { memoryEndpoint, segmentsEndpoint } from '../src/translation/payload/segments'
import {
  createEdition,
  deleteEdition,
  readEditions,
  readVersions,
  updateEdition,
} from '../src/workflow/payload/access'
import { askWithin } from '../src/workflow/payload/ask-within'
import { datesEndpoint } from '../src/workflow/payload/backdate'
import { declareIntent, guard } from '../src/workflow/payload/guard'
import { workflowEndpoint } from '../src/workflow/payload/next-steps'
import { recordDeletion, recordStep } from '../src/workflow/payload/record-step'
import { shareEndpoint, sharesEndpoint } from '../src/workflow/payload/share'
import { restoreEndpoint, transitionEndpoint } from '../src/workflow/payload/transition'
import { dates } from './fields/dates'
import { identity } from './fields/identity'
import { translation } from './fields/translation'
import { workflow } from './fields/workflow'

type EditionConfig = Pick<CollectionConfig, 'slug' | 'dbName' | 'labels' | 'fields' | 'admin'> & {
  indexes?: CollectionConfig['indexes']
  /** What this collection adds, once identity and structure are settled. */
  settle?: CollectionBeforeValidateHook[]
  afterChange?: NonNullable<CollectionConfig['hooks']>['afterChange']
}

/** What people filter their lists by; the dashboard asks by the same. */
const listedBy = [
  ['workflow.state'],
  ['workflow.state', 'language'],
  ['language'],
  ['workflow.lastBy'],
  ['workflow.emergencyOpen'],
  ['workflow.scheduledFor'],
]

export function edition({
  fields,
  settle = [],
  indexes = [],
  afterChange = [],
  ...config
}: EditionConfig): CollectionConfig {
  return {
    ...config,
    admin: {
      ...config.admin,
      preview: (doc) => previewOf(config.slug, doc),
      livePreview: {
        url: ({ data }) => previewOf(config.slug, data),
        breakpoints: [{ name: 'phone', label: '390 × 844', width: 390, height: 844 }],
      },
      components: {
        edit: {
          // Publishing is a step of the workflow: the panel beside the form has the buttons.
          PublishButton: '/src/workflow/admin/Nothing#Nothing',
          UnpublishButton: '/src/workflow/admin/Nothing#Nothing',
          Status: '/src/workflow/admin/StateInHead#StateInHead',
        },
        views: {
          edit: {
            versions: { Component: '/src/workflow/admin/History#History' },
            translate: {
              path: '/translate',
              Component: '/src/translation/admin/Translate#Translate',
              tab: {
                Component: '/src/translation/admin/TranslateTab#TranslateTab',
                order: 200,
              },
            },
          },
        },
      },
    },
    access: {
      read: readEditions,
      readVersions,
      create: createEdition,
      update: updateEdition,
      delete: deleteEdition,
    },
    versions: { drafts: true, maxPerDoc: 0 },
    disableDuplicate: true,
    // Payload’s lock would take the form from one of two people, and what they typed with it.
    // Here both write, and `Conflict` shows both texts to whoever saves last.
    lockDocuments: false,
    indexes: [
      { fields: ['contentId', 'language'], unique: true },
      ...listedBy.map((fields) => ({ fields: [...fields, 'updatedAt'] })),
      ...indexes,
    ],
    defaultSort: '-updatedAt',
    defaultPopulate: { title: true, question: true, slug: true, language: true, contentId: true },
    endpoints: [
      transitionEndpoint,
      workflowEndpoint,
      restoreEndpoint,
      datesEndpoint(refreshDates),
      shareEndpoint,
      sharesEndpoint,
      createTranslationEndpoint,
      updateFromSourceEndpoint,
      segmentsEndpoint,
      saveSegmentsEndpoint,
      memoryEndpoint,
      machineTranslationEndpoint,
      exportEndpoint,
    ],
    hooks: {
      beforeOperation: [seeWhole, askWithin, declareIntent],
      beforeValidate: [
        refuseStaleSave, // before anything is worked out for a write that will not happen
        identify, // everything after it asks which content, and whether it is a translation
        tidyContent, // the words in their normal form, or refused
        followSource, // a translation's structure is settled before its references are looked at
        settleReferences, // numbers belong to the FAQs that the references finally name
        ...settle,
        keepRecords, // reads the words as they will be stored
      ],
      beforeChange: [guard], // sees exactly what will be stored
      afterChange: [
        ...afterChange,
        recordStep, // still inside the transaction: no step without its entry in the trail
        keepRow, // dashboards read what is written here
        followPublication, // queued with the publication: no translation is forgotten
        refreshSite, // after the commit
      ],
      beforeDelete: [keepWhatIsUsed],
      afterDelete: [recordDeletion, keepRowAfterDeletion],
    },
    // Drizzle takes the last list of texts for the index of them all: that of `references`.
    fields: [...fields, ...translation, workflow, ...identity, ...dates],
  }
}

/** The draft on the real page; nothing before the first save. */
function previewOf(slug: string, doc: Record<string, unknown>): string | null {
  return doc.id && doc.language ? `/${doc.language}/preview/${slug}/${doc.id}` : null
}
