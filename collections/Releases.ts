import type { CollectionConfig } from 'payload'
import { labelFor, labelsFor } from '../src/i18n/payload/labels'
import { changeEndpoint, createEndpoint } from '../src/releases/payload/change-endpoints'
import {
  createReleaseLinkEndpoint,
  listReleaseLinksEndpoint,
} from '../src/releases/payload/guest-links'
import {
  addMembersEndpoint,
  changeMembersEndpoint,
  removeMembersEndpoint,
} from '../src/releases/payload/member-endpoints'
import { checkEndpoint, releaseStepEndpoint } from '../src/releases/payload/release-endpoints'
import { reviewEndpoint } from '../src/releases/payload/review'
import { askTranslatorsEndpoint } from '../src/releases/payload/translation-requests'
import { undoEndpoint, undoPreviewEndpoint } from '../src/releases/payload/undo-endpoints'
import { releaseStates } from '../src/releases/release'
import { anyRole, nobody } from '../src/workflow/payload/access'
import { typed } from './fields/stored-type'

/**
 * Releases: sets of editions that go live together or not at all (design, section 11). Only the
 * endpoints write them, each by the state machine.
 */
export const Releases: CollectionConfig = {
  slug: 'releases',
  labels: labelsFor('releases'),
  access: { read: anyRole, create: nobody, update: nobody, delete: nobody },
  admin: {
    hidden: true, // `/admin/releases` shows them
    useAsTitle: 'name',
    description: labelFor('collections.releases.about'),
  },
  // Its mutations are those of `releases/payload/graphql.ts`.
  graphQL: { disableMutations: true },
  defaultSort: '-updatedAt',
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: [
    createEndpoint,
    changeEndpoint,
    addMembersEndpoint,
    changeMembersEndpoint,
    removeMembersEndpoint,
    checkEndpoint,
    reviewEndpoint,
    releaseStepEndpoint,
    undoPreviewEndpoint,
    undoEndpoint,
    askTranslatorsEndpoint,
    createReleaseLinkEndpoint,
    listReleaseLinksEndpoint,
  ],
  indexes: [{ fields: ['state', 'due'] }],
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 200 },
    // What is new for the reader, once for all members of a language.
    typed("import('./src/releases/request').Notes", { name: 'notes', type: 'json' }),
    { name: 'updateType', type: 'select', options: ['major', 'minor'] },
    { name: 'state', type: 'select', options: [...releaseStates], required: true, index: true },
    { name: 'members', type: 'number', required: true },
    { name: 'unready', type: 'number', required: true },
    // The moment of the schedule; whose it is, and since when, `schedule` says.
    { name: 'due', type: 'date', index: true },
    typed("import('./src/releases/release').Release['schedule']", {
      name: 'schedule',
      type: 'json',
    }),
    // Counts every change, so that a step from an older look is noticed.
    { name: 'revision', type: 'number', required: true },
    // Who put it together.
    { name: 'by', type: 'text', required: true, index: true },
    { name: 'byName', type: 'text' },
    // Who published it, or gave it up, and when.
    typed('{ by: string; name: string; at: string }', { name: 'ended', type: 'json' }),
    // The release that it takes back, and on that one, the counter-release that was made last.
    { name: 'undoes', type: 'text' },
    { name: 'undoneBy', type: 'text' },
  ],
}
