/** The tasks of the job queue, which is the system's own. */
import type { Config } from 'payload'
import { notifyTranslators } from './src/notifications/payload/notify-translators'
import { sendNotification } from './src/notifications/payload/queue-notifications'
import { settleSchedules } from './src/releases/payload/settle-schedules'
import { bringTranslationsUpToDate } from './src/translation/payload/follow-publication'
import { addToMemory } from './src/translation-memory/payload/translation-memory'
import { pretranslateContents } from './src/translation-status/payload/pretranslations'
import { rebuildStatus } from './src/translation-status/payload/rebuild-status'
import { sendWebhook } from './src/translation-status/payload/webhooks'

export const jobs: Config['jobs'] = {
  tasks: [
    sendNotification,
    bringTranslationsUpToDate,
    addToMemory,
    notifyTranslators,
    rebuildStatus,
    pretranslateContents,
    sendWebhook,
    settleSchedules,
  ],
  // The queue is the system's own; Payload would let anybody with an account in.
  access: { run: () => false, queue: () => false, cancel: () => false },
  jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
    ...defaultJobsCollection,
    access: {
      read: () => false,
      create: () => false,
      update: () => false,
      delete: () => false,
    },
  }),
}
