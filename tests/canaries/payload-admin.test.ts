/** Payload's admin, and what it does to the configuration of Next. */
import fs from 'node:fs'
import { withPayload } from '@payloadcms/next/withPayload'
import { canary } from '../support/host-alone'

canary('src/host/payload-client-hints.ts', 'every page asks for the colour scheme', async () => {
  const headers = (await withPayload({}).headers?.()) ?? []
  return headers.some(
    ({ source, headers: sent }) =>
      source === '/:path*' && sent.some(({ key }) => key === 'Critical-CH'),
  )
})

canary('src/host/payload-server-packages.ts', 'a build bundles Payload several times', () => {
  const { serverExternalPackages } = withPayload({})
  return process.env.NODE_ENV !== 'development' && !serverExternalPackages?.includes('payload')
})

const admin = 'node_modules/@payloadcms'
canary('src/host/payload-view-titles.ts', 'a view has one title for all languages', () => {
  const file = `${admin}/next/dist/views/Root/generateCustomViewMetadata.js`
  const code = fs.readFileSync(file, 'utf8').replace(/^\s*\/\/.*$/gm, '')
  return code.includes('viewConfig.meta') && !code.includes('i18n')
})

// It takes a browser to see it: what makes it so is that the language is told in an effect.
canary('src/host/payload-date-pickers.ts', 'a language’s months are learnt after drawing', () => {
  const source = fs.readFileSync(`${admin}/ui/dist/elements/DatePicker/DatePicker.js`, 'utf8')
  return /React\.useEffect\(t\d+, t\d+\)/.test(source) && source.includes('registerLocale(')
})
