/**
 * What every reviewed, translatable collection shares. The lists of hooks below are the way of a
 * save: read them from top to bottom, each line says why it stands where it stands.
 */
import type { CollectionConfig, Field, PayloadRequest } from 'payload'
import { type EditionCollection, hasKind, headingOf, leavesOfKind } from '../src/content/model'
import { assignIdentity } from '../src/content/payload/assign-identity'
import { assignSlug } from '../src/content/payload/assign-slug'
import { normalizeContent } from '../src/content/payload/normalize-content'
import { numberFaqs } from '../src/content/payload/number-faqs'
import {
  preventDeletingReferenced,
  resolveReferences,
} from '../src/content/payload/resolve-references'
import { makeSearchable, searchFolded } from '../src/content/payload/searchable-text'
import { usesEndpoint } from '../src/content/payload/uses'
import { logDates, logDeletion, logPublication } from '../src/delivery/payload/log-publication'
import { exportEndpoint } from '../src/exchange/payload/export-endpoints'
import { ignoreSelectOnWrite } from '../src/host/payload-select-on-writes'
import { labelFor, labelsFor } from '../src/i18n/payload/labels'
import { followStep } from '../src/images/payload/image-publicity'
import { chosenForLists } from '../src/lists/payload/list-filter'
import { notifyOfStep } from '../src/notifications/payload/notify'
import { presenceEndpoint } from '../src/presence/payload/presence-endpoint'
import { followDeletion, followEdition } from '../src/releases/payload/follow-edition'
import { followSource } from '../src/releases/payload/follow-schedules'
import {
  submitTogetherEndpoint,
  togetherEndpoint,
} from '../src/releases/payload/together-endpoints'
import { writeIntentOf } from '../src/revision/payload/own-request'
import { refuseStaleSave } from '../src/revision/payload/refuse-stale-save'
import { machineTranslationEndpoint } from '../src/translate-view/payload/machine-translation-endpoint'
import { provenanceEndpoint } from '../src/translate-view/payload/provenance-endpoint'
import { saveSegmentsEndpoint } from '../src/translate-view/payload/save-segments'
import { memoryEndpoint, segmentsEndpoint } from '../src/translate-view/payload/segments-endpoint'
import { followPublication } from '../src/translation/payload/follow-publication'
import { followSourceStructure } from '../src/translation/payload/follow-source-structure'
import { submitBlockersOf } from '../src/translation/payload/submit-blockers'
import { syncRecords } from '../src/translation/payload/sync-records'
import {
  createTranslationEndpoint,
  updateFromSourceEndpoint,
} from '../src/translation/payload/translation-endpoints'
import {
  updateStatus,
  updateStatusAfterDeletion,
} from '../src/translation-status/payload/update-status'
import { declareMove, exceptMoves, guardTrash, recordMove } from '../src/trash/payload/trash-hooks'
import { readEditions, readVersions } from '../src/workflow/payload/access'
import { copyEndpoint } from '../src/workflow/payload/copy-endpoint'
import { datesEndpoint } from '../src/workflow/payload/dates-endpoint'
import { createEdition, deleteEdition, updateEdition } from '../src/workflow/payload/edition-access'
import { declareIntent, guard } from '../src/workflow/payload/guard'
import { followSchedule, forgetDeleted } from '../src/workflow/payload/lapse-hooks'
import { workflowEndpoint } from '../src/workflow/payload/next-steps'
import { questionsEndpoint } from '../src/workflow/payload/questions'
import { readPublicFields } from '../src/workflow/payload/read-public-fields'
import { recordDeletion, recordStep } from '../src/workflow/payload/record-step'
import {
  requireScopeOfWrite,
  requireScopeToDelete,
  sayOutsidePages,
} from '../src/workflow/payload/require-page-scope'
import {
  createShareLinkEndpoint,
  listShareLinksEndpoint,
} from '../src/workflow/payload/share-links'
import { restoreEndpoint, transitionEndpoint } from '../src/workflow/payload/transition'
import { verifyStoredContent } from '../src/workflow/payload/verify-stored-content'
import { contentFields } from './fields/content-fields'
import { dates } from './fields/dates'
import { identity, presence, saveState, unsaved } from './fields/identity'
import { onlyListed, places } from './fields/lists'
import { translation } from './fields/translation'
import { deletedAt } from './fields/trash'
import { workflow, workflowInLists } from './fields/workflow'

/** What differs between reviewed collections. */
export type EditionConfig = Pick<CollectionConfig, 'dbName'> & {
  slug: EditionCollection
  /** Another layout of the form; by default the fields stand in the model’s order. */
  fields?: Field[]
}

/** What people filter their lists by; the dashboard asks by the same. */
const listedBy = [
  ['_status'],
  ['workflow.state'],
  ['workflow.state', 'language'],
  ['language'],
  ['workflow.lastBy'],
  ['workflow.emergencyOpen'],
  ['workflow.scheduledFor'],
]

/** A collection of the content model. */
export function edition({ slug, dbName, fields }: EditionConfig): CollectionConfig {
  const heading = headingOf(slug)
  const [address] = leavesOfKind(slug, 'slug').map(({ path }) => path[0])
  const numbers = hasKind(slug, 'placements')
  return {
    slug,
    ...(dbName && { dbName }),
    labels: labelsFor(slug),
    admin: {
      useAsTitle: heading,
      defaultColumns: [
        heading,
        'language',
        'state',
        ...(address ? [] : ['places']),
        'lastBy',
        'updatedAt',
      ],
      listSearchableFields: ['searchText'],
      pagination: { defaultLimit: 50 },
      baseFilter: chosenForLists,
      group: labelFor('groups.content'),
      description: labelFor(`collections.${slug}.about`),
      preview: (doc) => previewOf(slug, doc),
      livePreview: {
        url: ({ data }) => previewOf(slug, data),
        breakpoints: [{ name: 'phone', label: '390 × 844', width: 390, height: 844 }],
      },
      components: {
        beforeListTable: ['/src/lists/admin/ListBarServer#ListBarServer'],
        edit: {
          ...saveState,
          // Publishing is a step of the workflow: the panel beside the form has the buttons.
          PublishButton: '/src/workflow/admin/Hidden#Hidden',
          UnpublishButton: '/src/workflow/admin/Hidden#Hidden',
          Status: '/src/workflow/admin/StateInHead#StateInHead',
        },
        views: {
          edit: {
            versions: { Component: '/src/workflow/admin/History#History' },
            translate: {
              path: '/translate',
              Component: '/src/translate-view/admin/Translate#Translate',
              tab: {
                Component: '/src/translate-view/admin/TranslateTab#TranslateTab',
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
      create: createEdition(slug),
      update: updateEdition(slug),
      delete: deleteEdition(slug),
    },
    versions: { drafts: true, maxPerDoc: 0 },
    trash: true,
    disableDuplicate: true,
    // Payload’s lock would take the form from one of two people, and what they typed with it.
    // Here both write, and `Conflict` shows both texts to whoever saves last.
    lockDocuments: false,
    indexes: [
      { fields: ['contentId', 'language'], unique: true },
      ...listedBy.map((fields) => ({ fields: [...fields, 'updatedAt'] })),
      ...(address ? [{ fields: ['language', address], unique: true }] : []),
    ],
    defaultSort: '-updatedAt',
    defaultPopulate: {
      ...{ [heading]: true, ...(address && { [address]: true }) },
      ...{ language: true, contentId: true },
    },
    endpoints: [
      transitionEndpoint,
      workflowEndpoint(submitBlockersOf),
      presenceEndpoint,
      restoreEndpoint,
      datesEndpoint(logDates),
      createShareLinkEndpoint,
      listShareLinksEndpoint,
      createTranslationEndpoint,
      updateFromSourceEndpoint,
      segmentsEndpoint,
      saveSegmentsEndpoint,
      memoryEndpoint,
      questionsEndpoint,
      machineTranslationEndpoint,
      provenanceEndpoint,
      exportEndpoint,
      usesEndpoint,
      copyEndpoint,
      ...(numbers ? [togetherEndpoint, submitTogetherEndpoint] : []),
    ],
    hooks: {
      beforeOperation: [
        ignoreSelectOnWrite,
        searchFolded,
        readPublicFields,
        declareIntent,
        declareMove,
        sayOutsidePages, // in words, which access could not
      ],
      beforeValidate: [
        requireScopeOfWrite, // the right first, of moves as well
        guardTrash, // what is in the trash takes no words
        ...exceptMoves([
          refuseStaleSave, // before anything is worked out for a write that will not happen
          assignIdentity, // everything after it asks which content, and whether it is a translation
          normalizeContent({ isTyping }), // the words in their normal form, or refused
          followSourceStructure, // a translation's structure is settled before its references are looked at
          resolveReferences, // numbers belong to the FAQs that the references finally name
          ...(address ? [assignSlug] : []),
          ...(numbers ? [numberFaqs({ mayChoose })] : []),
          syncRecords, // reads the words as they will be stored
          makeSearchable, // from those words
        ]),
      ],
      beforeChange: exceptMoves([guard(submitBlockersOf)]), // sees exactly what will be stored
      afterChange: [
        recordMove, // still inside the transaction, as each step
        ...exceptMoves([
          verifyStoredContent, // what is stored is what was approved, or nothing is
          followSchedule, // what cannot happen any more says why, until it is planned anew
          recordStep, // still inside the transaction: no step without its entry in the audit log
          ...(hasKind(slug, 'upload') ? [followStep] : []), // reads that entry
          notifyOfStep, // queued with the step: what is rolled back tells nobody
        ]),
        updateStatus, // dashboards read what is written here
        ...exceptMoves([
          followPublication, // queued with the publication: no translation is forgotten
          logPublication, // whoever keeps what was published follows this
          followSource, // translations that wait for their time need their source
          followEdition, // a release is ready only as long as its members are
        ]),
      ],
      beforeDelete: [requireScopeToDelete, preventDeletingReferenced],
      afterDelete: [
        recordDeletion,
        updateStatusAfterDeletion,
        logDeletion,
        followDeletion,
        forgetDeleted,
      ],
    },
    fields: [
      presence,
      unsaved,
      ...(fields ?? contentFields(slug)).map((field) => onlyListed(field, heading)),
      ...(address ? [] : [places]),
      ...translation,
      ...workflowInLists, // before the group: a filter takes the first field at its path
      workflow,
      ...identity,
      ...dates,
      deletedAt,
    ],
  }
}

/** The translate view saves while somebody types. */
const isTyping = (req: PayloadRequest) => writeIntentOf(req).kind === 'segments'

/** An import keeps the numbers of its file. */
const mayChoose = (req: PayloadRequest) => writeIntentOf(req).kind === 'import'

/** The draft on the real page; nothing before the first save, nor in the trash. */
function previewOf(slug: string, doc: Record<string, unknown>): string | null {
  const { id, language, deletedAt } = doc
  return id && language && !deletedAt ? `/${language}/preview/${slug}/${id}` : null
}
