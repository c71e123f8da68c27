/** The plugboard: what is stored, where, and with which editor. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { translations } from '@payloadcms/translations/all'
import { buildConfig, type CollectionConfig } from 'payload'
import sharp from 'sharp'
import { admin } from './admin.config'
import { ArchiveExclusions } from './collections/ArchiveExclusions'
import { AuditLog } from './collections/AuditLog'
import { CalendarFeeds } from './collections/CalendarFeeds'
import { ChangeNotes } from './collections/ChangeNotes'
import { Comments } from './collections/Comments'
import { DeliveryTargets } from './collections/DeliveryTargets'
import { type EditionConfig, edition } from './collections/edition'
import { relationsForm } from './collections/fields/relations-form'
import { richTextEditor } from './collections/fields/rich-text'
import { Glossary } from './collections/Glossary'
import { GuestAnswers } from './collections/GuestAnswers'
import { Identities } from './collections/Identities'
import { LapsedSchedules } from './collections/LapsedSchedules'
import { Leases } from './collections/Leases'
import { Media } from './collections/Media'
import { Pretranslations } from './collections/Pretranslations'
import { PreviewLinks } from './collections/PreviewLinks'
import { PublicationLog } from './collections/PublicationLog'
import { Redirects } from './collections/Redirects'
import { ReleaseMembers } from './collections/ReleaseMembers'
import { Releases } from './collections/Releases'
import { SecondFactors } from './collections/SecondFactors'
import { ServiceAccounts } from './collections/ServiceAccounts'
import { ShareLinks } from './collections/ShareLinks'
import { TranslationAssignments } from './collections/TranslationAssignments'
import { TranslationMemory } from './collections/TranslationMemory'
import { TranslationStatus } from './collections/TranslationStatus'
import { Unpublishings } from './collections/Unpublishings'
import { Users } from './collections/Users'
import { jobs } from './jobs.config'
import { checkSingleSignOn } from './src/accounts/payload/check-single-sign-on'
import { resetMutation } from './src/accounts/payload/password-reset'
import { gateSessions } from './src/accounts/payload/session-gate'
import { largestImage, largestJson } from './src/api-security/body-limits'
import { limitCost } from './src/api-security/graphql-limits'
import { hardenApi } from './src/api-security/payload/harden-api'
import { assignEndpoint, assigneesEndpoint } from './src/assignments/payload/endpoints'
import { calendarEndpoint } from './src/calendar/payload/calendar-endpoint'
import {
  createFeedEndpoint,
  feedEndpoint,
  listFeedsEndpoint,
  revokeFeedEndpoint,
} from './src/calendar/payload/feeds'
import { calendarMutations, calendarQueries } from './src/calendar/payload/graphql'
import { type EditionCollection, editionCollections } from './src/content/model'
import { checkContentModel } from './src/content/payload/check-content-model'
import { showMoments } from './src/content/payload/show-moments'
import { databaseAdapter } from './src/database/adapter'
import { refuseDuringOutage } from './src/database/refuse-during-outage'
import { exportAllEndpoint } from './src/exchange/payload/export-endpoints'
import { importEndpoint } from './src/exchange/payload/import-endpoint'
import { tableOfRelations } from './src/host/drizzle-table-names'
import { separateContexts } from './src/host/payload-graphql-contexts'
import { logGraphqlAccidents, refusalsInOneLine } from './src/host/payload-logged-refusals'
import { languages } from './src/i18n/languages'
import { browserMessages } from './src/i18n/payload/labels'
import { listNamedFields } from './src/lists/payload/list-named-fields'
import { mailAdapter } from './src/notifications/payload/mail-adapter'
import { releaseMutations, releaseQueries } from './src/releases/payload/graphql'
import { signingSecret } from './src/settings/server/secret'
import { settings } from './src/settings/server/settings.mjs'
import { contentsOn } from './src/translation-status/payload/contents-on-page'
import { dashboardFileEndpoint, statusEndpoint } from './src/translation-status/payload/endpoints'
import { machineReportEndpoint } from './src/translation-status/payload/machine-report'
import { pretranslateEndpoint } from './src/translation-status/payload/pretranslations'
import { wordCountsEndpoint } from './src/translation-status/payload/word-counts'
import { transitionMutations } from './src/workflow/payload/graphql-mutations'
import { waitingEndpoint } from './src/workflow/payload/waiting-endpoint'

const folder = path.dirname(fileURLToPath(import.meta.url))

/** What a reviewed collection has of its own, beside its file in `src/content/collections/`. */
const own: { [Collection in EditionCollection]?: Omit<EditionConfig, 'slug'> } = {
  relations: { dbName: tableOfRelations, fields: relationsForm },
}

/** Everything that is stored, in the order of the admin. */
const collections: CollectionConfig[] = [
  ...editionCollections.map((slug) => edition({ slug, ...own[slug] })),
  Media,
  Releases,
  ReleaseMembers,
  PreviewLinks,
  GuestAnswers,
  ChangeNotes,
  Comments,
  ShareLinks,
  Unpublishings,
  LapsedSchedules,
  CalendarFeeds,
  Redirects,
  ArchiveExclusions,
  Glossary,
  TranslationMemory,
  TranslationStatus,
  TranslationAssignments,
  Pretranslations,
  Leases,
  PublicationLog,
  DeliveryTargets,
  Users,
  ServiceAccounts,
  SecondFactors,
  Identities,
  AuditLog,
]

export default buildConfig({
  secret: signingSecret(),
  serverURL: settings().chosenSiteUrl ?? '',
  db: databaseAdapter(settings()),
  email: mailAdapter(settings().mail),
  editor: richTextEditor,
  sharp,
  collections,
  endpoints: [
    exportAllEndpoint(contentsOn),
    importEndpoint,
    statusEndpoint,
    dashboardFileEndpoint,
    wordCountsEndpoint,
    assignEndpoint,
    assigneesEndpoint,
    pretranslateEndpoint,
    machineReportEndpoint,
    waitingEndpoint,
    calendarEndpoint,
    createFeedEndpoint,
    listFeedsEndpoint,
    revokeFeedEndpoint,
    feedEndpoint,
  ],
  graphQL: {
    queries: (library, made) => {
      separateContexts(made)
      return { ...releaseQueries(library, made), ...calendarQueries(library, made) }
    },
    mutations: (...given) => ({
      ...transitionMutations(...given),
      ...releaseMutations(...given),
      ...calendarMutations(...given),
      ...resetMutation(...given),
    }),
    validationRules: ({ variableValues }) => [limitCost(variableValues)],
  },
  i18n: {
    // The admin speaks the site's languages, as far as Payload does.
    supportedLanguages: Object.fromEntries(
      languages.flatMap((language) =>
        translations[language] ? [[language, translations[language]]] : [],
      ),
    ),
    fallbackLanguage: 'en',
    translations: browserMessages,
  },
  jobs,
  onInit: (payload) => {
    checkSingleSignOn()
    gateSessions(payload)
  },
  hooks: { afterError: [logGraphqlAccidents, refuseDuringOutage] },
  telemetry: false,
  loggingLevels: refusalsInOneLine,
  logger: { options: { level: settings().logLevel } },
  // A form has one file, and its fields as one text. Each endpoint has a limit for all of it.
  upload: {
    limits: { fileSize: largestImage, files: 1, fields: 10, fieldSize: largestJson },
    abortOnLimit: true,
  },
  admin,
  bin: [
    { key: 'import', scriptPath: path.join(folder, 'scripts/import.ts') },
    { key: 'audit:verify', scriptPath: path.join(folder, 'scripts/verify-audit.ts') },
    { key: 'mirror:check', scriptPath: path.join(folder, 'scripts/check-mirror.ts') },
    {
      key: 'second-factor:reset',
      scriptPath: path.join(folder, 'scripts/reset-second-factor.ts'),
    },
    { key: 'generate', scriptPath: path.join(folder, 'scripts/generate.ts') },
    { key: 'bench', scriptPath: path.join(folder, 'scripts/bench.ts') },
    { key: 'load-demo', scriptPath: path.join(folder, 'scripts/load-demo.ts') },
  ],
  typescript: {
    // `npm run generate` writes it and a stage of the tests compares it: each start of a development server
    // or of a test would begin a process of ten seconds for it.
    autoGenerate: false,
    outputFile: path.join(folder, 'payload-types.ts'),
  },
})
  .then(checkContentModel)
  .then(showMoments)
  .then(listNamedFields)
  .then(hardenApi)
