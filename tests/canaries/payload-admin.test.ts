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

canary('src/host/payload-link-editor.scss', 'the box for links is parked to the left', () => {
  const parking = 'lexical/utils/setFloatingElemPositionForLinkEditor.js'
  const source = fs.readFileSync(`${admin}/richtext-lexical/dist/${parking}`, 'utf8')
  return source.includes('translate(-10000px, -10000px)')
})

canary(
  'src/host/payload-closing-navigation.scss',
  'the navigation is closed by a script where there is no room for it',
  () => {
    const source = fs.readFileSync(`${admin}/ui/dist/elements/Nav/context.js`, 'utf8')
    return /largeBreak === true[^}]*setNavOpen\(false\)/.test(source)
  },
)

const direction = 'src/host/payload-text-direction.scss'
/** What Payload sends to browsers. */
const sent = () =>
  ['ui/dist/exports/client/index.js', 'ui/dist/styles.css', 'next/dist/prod/styles.css']
    .map((file) => `${admin}/${file}`)
    .filter((file) => fs.existsSync(file))
    .map((file) => fs.readFileSync(file, 'utf8'))
    .join('\n')
canary('src/host/payload-settings-width.scss', 'a line is wider than the page of an account', () =>
  sent().includes('width:calc(100% + var(--base) * 5)'),
)

canary(
  direction,
  'texts have the direction of the admin',
  () => !/unicode-bidi|dir="auto"/.test(sent()),
)
test(`${direction}: Payload has each of its classes`, () => {
  const names = fs.readFileSync(direction, 'utf8').match(/(?<=^[^*]*\.)[a-z][\w-]+/gm) ?? []
  const missing = [...new Set(names)].filter((name) => {
    // `rs__single-value` is put together by react-select, `x__y` by Payload from `x`.
    const [block = name] = name.split('__')
    return (
      !sent().includes(name) && !sent().includes(block === 'rs' ? 'classNamePrefix: "rs"' : block)
    )
  })
  expect([names.length > 5, missing]).toEqual([true, []])
})

canary(
  'src/host/payload-stale-data.ts',
  'a newer revision leaves one button, which reloads',
  () => {
    const form = fs.readFileSync(`${admin}/ui/dist/views/Edit/index.js`, 'utf8')
    const dialogue = fs.readFileSync(`${admin}/ui/dist/elements/DocumentStaleData/index.js`, 'utf8')
    const buttons = dialogue.match(/_jsx\(Button,/g) ?? []
    return form.includes('!isTrashed && !autosaveEnabled;') && buttons.length === 1
  },
)

canary('src/host/payload-deferred-values.ts', 'rich text waits for an idle browser', () => {
  const field = fs.readFileSync(`${admin}/richtext-lexical/dist/field/Field.js`, 'utf8')
  return field.includes('void runDeprioritized(updateFieldValue)')
})

canary('src/host/payload-early-submissions.ts', 'a drawer’s questions give each other up', () => {
  const drawer = 'richtext-lexical/dist/utilities/fieldsDrawer/DrawerContent.js'
  const source = fs.readFileSync(`${admin}/${drawer}`, 'utf8')
  return source.includes('beforeSubmit: [onChange]') && source.includes('onChange: [onChange]')
})

canary('src/host/payload-untitled-options.ts', 'a choice without a title shows its id', () => {
  const file = `${admin}/ui/dist/fields/Relationship/optionsReducer.js`
  return fs.readFileSync(file, 'utf8').includes("i18n.t('general:untitled')} - ID: ")
})

canary('src/host/payload-lost-preferences.ts', 'a failed request settles no promise', () => {
  const file = `${admin}/ui/dist/providers/Preferences/index.js`
  const source = fs.readFileSync(file, 'utf8')
  return source.includes('const promise = new Promise(resolve => {') && !source.includes('catch')
})

canary('src/host/payload-drawers-on-escape.ts', 'every Escape closes a drawer', () => {
  const file = 'node_modules/@faceless-ui/modal/dist/ModalProvider/index.js'
  const source = fs.readFileSync(file, 'utf8')
  return source.includes('e.keyCode === 27') && !source.includes('defaultPrevented')
})
