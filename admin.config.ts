/** The admin: its views, and what stands on the dashboard. Components are found by their paths. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from 'payload'
import { momentFormat } from './collections/fields/dates'
import { ownTitle } from './src/host/payload-view-titles'
import { settings } from './src/settings/server/settings.mjs'

export const admin: Config['admin'] = {
  user: 'users',
  dateFormat: momentFormat,
  custom: { timeZone: settings().timeZone },
  // The other kinds ask a third party for pictures of our users.
  avatar: 'default',
  importMap: { baseDir: path.dirname(fileURLToPath(import.meta.url)) },
  meta: { titleSuffix: ' · Concord' },
  components: {
    providers: [
      '/src/unsaved/admin/Guard#Guard',
      '/src/accounts/admin/SecondFactorGuard#SecondFactorGuard',
      '/src/content/admin/UntitledOptions#UntitledOptions',
    ],
    beforeLogin: ['/src/accounts/admin/SignOn#SignOn'],
    beforeDashboard: [
      '/src/translation-status/admin/OwnWork#OwnWork',
      '/src/translation-status/admin/OwnLanguages#OwnLanguages',
      '/src/releases/admin/Desk#Desk',
    ],
    afterNavLinks: [
      '/src/lists/admin/FindNavLink#FindNavLink',
      '/src/releases/admin/ReleasesNavLink#ReleasesNavLink',
      '/src/calendar/admin/CalendarNavLink#CalendarNavLink',
      '/src/translation-status/admin/StatusNavLink#StatusNavLink',
      '/src/exchange/admin/ExchangeNavLink#ExchangeNavLink',
    ],
    views: {
      find: {
        Component: '/src/lists/admin/FindView#FindView',
        path: '/find',
        meta: ownTitle,
        exact: true,
      },
      releases: {
        Component: '/src/releases/admin/ReleasesView#ReleasesView',
        path: '/releases',
        meta: ownTitle,
        exact: true,
      },
      release: {
        Component: '/src/releases/admin/ReleaseView#ReleaseView',
        path: '/releases/:id',
        meta: ownTitle,
        exact: true,
      },
      calendar: {
        Component: '/src/calendar/admin/CalendarView#CalendarView',
        path: '/calendar',
        meta: ownTitle,
        exact: true,
      },
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
}
