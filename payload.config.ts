/** The plugboard: what is stored, where, and with which editor. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { translations } from '@payloadcms/translations/all'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { ArchiveExclusions } from './collections/ArchiveExclusions'
import { AuditLog } from './collections/AuditLog'
import { ChangeNotes } from './collections/ChangeNotes'
import { Comments } from './collections/Comments'
import { DeliveryTargets } from './collections/DeliveryTargets'
import { momentFormat } from './collections/fields/dates'
import { richTextEditor } from './collections/fields/rich-text'
import { Glossary } from './collections/Glossary'
import { Leases } from './collections/Leases'
import { Media } from './collections/Media'
import { PublicationLog } from './collections/PublicationLog'
import { Redirects } from './collections/Redirects'
import { reviewedCollections } from './collections/reviewed'
import { ShareLinks } from './collections/ShareLinks'
import { TranslationMemory } from './collections/TranslationMemory'
import { TranslationStatus } from './collections/TranslationStatus'
import { Unpublishings } from './collections/Unpublishings'
import { Users } from './collections/Users'
import { largestImage, largestJson } from './src/api-security/body-limits'
import { limitCost } from './src/api-security/graphql-limits'
import { hardenApi } from './src/api-security/payload/harden-api'
import { checkContentModel } from './src/content/payload/check-content-model'
import { databaseAdapter } from './src/database/adapter'
import { refuseDuringOutage } from './src/database/refuse-during-outage'
import { exportAllEndpoint } from './src/exchange/payload/export-endpoints'
import { importEndpoint } from './src/exchange/payload/import-endpoint'
import { separateContexts } from './src/host/payload-graphql-contexts'
import { refusalsInOneLine } from './src/host/payload-logged-refusals'
import { ownTitle } from './src/host/payload-view-titles'
import { languages } from './src/i18n/languages'
import { browserMessages } from './src/i18n/payload/labels'
import { mailAdapter } from './src/notifications/payload/mail-adapter'
import { sendNotification } from './src/notifications/payload/notify'
import { notifyTranslators } from './src/notifications/payload/notify-translators'
import { signingSecret } from './src/settings/server/secret'
import { settings } from './src/settings/server/settings.mjs'
import { bringTranslationsUpToDate } from './src/translation/payload/follow-publication'
import { addToMemory } from './src/translation-memory/payload/translation-memory'
import { contentsOn } from './src/translation-status/payload/contents-on-page'
import { dashboardFileEndpoint, statusEndpoint } from './src/translation-status/payload/endpoints'
import { rebuildStatus } from './src/translation-status/payload/rebuild-status'
import { transitionMutations } from './src/workflow/payload/graphql-mutations'

const folder = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  secret: signingSecret(),
  serverURL: settings().chosenSiteUrl ?? '',
  db: databaseAdapter(settings()),
  email: mailAdapter(settings().mail),
  editor: richTextEditor,
  sharp,
  collections: [
    ...reviewedCollections,
    Media,
    ChangeNotes,
    Comments,
    ShareLinks,
    Unpublishings,
    Redirects,
    ArchiveExclusions,
    Glossary,
    TranslationMemory,
    TranslationStatus,
    Leases,
    PublicationLog,
    DeliveryTargets,
    Users,
    AuditLog,
  ],
  endpoints: [exportAllEndpoint(contentsOn), importEndpoint, statusEndpoint, dashboardFileEndpoint],
  graphQL: {
    queries: (_, made) => {
      separateContexts(made)
      return {}
    },
    mutations: transitionMutations,
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
  jobs: {
    tasks: [
      sendNotification,
      bringTranslationsUpToDate,
      addToMemory,
      notifyTranslators,
      rebuildStatus,
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
  },
  hooks: { afterError: [refuseDuringOutage] },
  telemetry: false,
  loggingLevels: refusalsInOneLine,
  logger: { options: { level: settings().logLevel } },
  // A form has one file, and its fields as one text. Each endpoint has a limit for all of it.
  upload: {
    limits: { fileSize: largestImage, files: 1, fields: 10, fieldSize: largestJson },
    abortOnLimit: true,
  },
  admin: {
    user: Users.slug,
    dateFormat: momentFormat,
    // The other kinds ask a third party for pictures of our users.
    avatar: 'default',
    importMap: { baseDir: folder },
    meta: { titleSuffix: ' · Concord' },
    components: {
      providers: ['/src/unsaved/admin/Guard#Guard'],
      beforeDashboard: [
        '/src/translation-status/admin/OwnLanguages#OwnLanguages',
        '/src/workflow/admin/Inbox#Inbox',
      ],
      afterNavLinks: [
        '/src/translation-status/admin/StatusNavLink#StatusNavLink',
        '/src/exchange/admin/ExchangeNavLink#ExchangeNavLink',
      ],
      views: {
        exchange: {
          Component: '/src/exchange/admin/ExchangeView#ExchangeView',
          path: '/exchange',
          meta: ownTitle,
        },
        translations: {
          Component: '/src/translation-status/admin/StatusDashboard#StatusDashboard',
          path: '/translations',
          meta: ownTitle,
          exact: true,
        },
        translationMatrix: {
          Component: '/src/translation-status/admin/StatusMatrix#StatusMatrix',
          path: '/translations/all',
          meta: ownTitle,
          exact: true,
        },
      },
      graphics: {
        Icon: '/src/i18n/admin/Brand#Icon',
        Logo: '/src/i18n/admin/Brand#Logo',
      },
    },
  },
  bin: [
    { key: 'import', scriptPath: path.join(folder, 'scripts/import.ts') },
    { key: 'audit:verify', scriptPath: path.join(folder, 'scripts/verify-audit.ts') },
    { key: 'mirror:check', scriptPath: path.join(folder, 'scripts/check-mirror.ts') },
    { key: 'generate', scriptPath: path.join(folder, 'scripts/generate.ts') },
    { key: 'bench', scriptPath: path.join(folder, 'scripts/bench.ts') },
    { key: 'load-demo', scriptPath: path.join(folder, 'scripts/load-demo.ts') },
  ],
  typescript: { outputFile: path.join(folder, 'payload-types.ts') },
})
  .then(checkContentModel)
  .then(hardenApi)
