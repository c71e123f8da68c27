/**
 * The events of the audit log, a closed list: the steps of the workflow, and what else is recorded.
 * `messages/*.json` names each (`workflow.done`, `auditLog`): the compiler finds one without a name.
 */
import type messages from '../../messages/en.json'
import type { Event } from '../revision/steps'

export const recordedBesideSteps = [
  'create',
  'delete',
  'backdate',
  'share',
  'revoke-share',
  'exclude-from-archive',
  'lift-archive-exclusion',
  'correct-note',
  'remove-note',
  'import-glossary',
  'edit-term',
  'remove-term',
  'upload-image',
  'change-image',
  'delete-image',
  'take-down-image',
  'put-back-image',
  'import-memory',
  'add-person',
  'change-person',
  'remove-person',
  'add-service-account',
  'change-service-account',
  'remove-service-account',
  'issue-service-key',
  'log-in',
  'fail-login',
  'enrol-second-factor',
  'fail-second-factor',
  'use-recovery-code',
  'renew-recovery-codes',
  'remove-second-factor',
  'reset-second-factor',
  'link-identity',
  'unlink-identity',
  'change-release',
  'settle-release',
  'schedule-release',
  'unschedule-release',
  'publish-release',
  'give-up-release',
  'undo-release',
  'make-calendar-feed',
  'revoke-calendar-feed',
  'share-preview',
  'revoke-preview',
  'guest-answer',
  'ask-translators',
] as const satisfies (keyof typeof messages.auditLog)[]

export type AuditEvent = Event | (typeof recordedBesideSteps)[number]
