/** The plugboard: what is stored, where, and with which editor. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { translations } from '@payloadcms/translations/all'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { Audit } from './collections/Audit'
import { ChangeNotes } from './collections/ChangeNotes'
import { Comments } from './collections/Comments'
import { Redirects, Unpublishings } from './collections/Departures'
import { Faqs } from './collections/Faqs'
import { momentFormat } from './collections/fields/dates'
import { richTextEditor } from './collections/fields/rich-text'
import { Glossary } from './collections/Glossary'
import { Leases } from './collections/Leases'
import { Media } from './collections/Media'
import { Memory } from './collections/Memory'
import { Overview } from './collections/Overview'
import { Relations } from './collections/Relations'
import { ShareLinks } from './collections/ShareLinks'
import { ShutOuts } from './collections/ShutOuts'
import { Users } from './collections/Users'
import { databaseAdapter } from './src/database/adapter'
import { refuseDuringOutage } from './src/database/refuse-during-outage'
import { languages } from './src/i18n/languages'
import { dashboardFileEndpoint, statusEndpoint } from './src/overview/payload/endpoints'
import { contentsOn } from './src/overview/payload/places'
import { survey } from './src/overview/payload/survey'
import { databaseFrom, mailFrom, secretFrom, siteUrlFrom } from './src/platform/environment'
import { wordsForBrowsers } from './src/platform/labels'
import { mailAdapter } from './src/platform/mail'
import { exportAllEndpoint } from './src/translation/payload/export'
import { bringTranslationsUpToDate } from './src/translation/payload/follow-publication'
import { importEndpoint } from './src/translation/payload/import'
import { remember } from './src/translation/payload/memory'
import { tellTranslators } from './src/translation/payload/tell-translators'
import { locksForTheHouse } from './src/workflow/payload/locks'
import { transitionMutations } from './src/workflow/payload/mutations'
import { sendLetter } from './src/workflow/payload/send-letters'

const folder = path.dirname(fileURLToPath(import.meta.url))

// Payload takes one title for all languages: these views say theirs in the person's.
const ownTitle = { title: '' }

export default buildConfig({
  secret: secretFrom(process.env),
  serverURL: process.env.SITE_URL ? siteUrlFrom(process.env) : '',
  db: databaseAdapter(databaseFrom(process.env.DATABASE_URL)),
  email: mailAdapter(mailFrom(process.env)),
  editor: richTextEditor,
  sharp,
  collections: [
    Relations,
    Faqs,
    Media,
    ChangeNotes,
    Comments,
    ShareLinks,
    Unpublishings,
    Redirects,
    ShutOuts,
    Glossary,
    Memory,
    Overview,
    Leases,
    Users,
    Audit,
  ],
  endpoints: [exportAllEndpoint(contentsOn), importEndpoint, statusEndpoint, dashboardFileEndpoint],
  graphQL: { mutations: transitionMutations },
  i18n: {
    // The admin speaks the site's languages, as far as Payload does.
    supportedLanguages: Object.fromEntries(
      languages.flatMap((language) =>
        translations[language] ? [[language, translations[language]]] : [],
      ),
    ),
    fallbackLanguage: 'en',
    translations: wordsForBrowsers,
  },
  jobs: {
    tasks: [sendLetter, bringTranslationsUpToDate, remember, tellTranslators, survey],
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
  // A refusal is an answer, not an accident: one line in the log, without a stack.
  loggingLevels: { APIError: 'info', ValidationError: 'info' },
  logger: { options: { level: process.env.LOG_LEVEL || 'info' } },
  upload: { limits: { fileSize: 20_000_000 } },
  admin: {
    user: Users.slug,
    dateFormat: momentFormat,
    // The other kinds ask a third party for pictures of our users.
    avatar: 'default',
    importMap: { baseDir: folder },
    meta: { titleSuffix: ' · Concord' },
    components: {
      beforeDashboard: [
        '/src/overview/admin/OwnLanguages#OwnLanguages',
        '/src/workflow/admin/Desk#Desk',
      ],
      afterNavLinks: [
        '/src/overview/admin/NavLink#NavLink',
        '/src/translation/admin/ExchangeLink#ExchangeLink',
      ],
      views: {
        exchange: {
          Component: '/src/translation/admin/ExchangeView#ExchangeView',
          path: '/exchange',
          meta: ownTitle,
        },
        translations: {
          Component: '/src/overview/admin/Dashboard#Dashboard',
          path: '/translations',
          meta: ownTitle,
          exact: true,
        },
        translationMatrix: {
          Component: '/src/overview/admin/Matrix#Matrix',
          path: '/translations/all',
          meta: ownTitle,
          exact: true,
        },
      },
      graphics: {
        Icon: '/src/platform/admin/Brand#Icon',
        Logo: '/src/platform/admin/Brand#Logo',
      },
    },
  },
  bin: [
    { key: 'import', scriptPath: path.join(folder, 'scripts/import.ts') },
    { key: 'audit:verify', scriptPath: path.join(folder, 'scripts/verify-audit.ts') },
    { key: 'bench', scriptPath: path.join(folder, 'scripts/bench.ts') },
    { key: 'load-demo', scriptPath: path.join(folder, 'scripts/load-demo.ts') },
  ],
  typescript: { outputFile: path.join(folder, 'payload-types.ts') },
}).then(locksForTheHouse)
