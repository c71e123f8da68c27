/** next-intl's translator alone. */
import { createTranslator } from 'use-intl/core'
import { canary } from '../support/host-alone'

canary('src/host/intl-markup-parts.ts', 'what stands between tags comes as a list', () => {
  const messages = { reference: '<link>FAQ {number}</link>' }
  const translate = createTranslator({ locale: 'en', messages })
  let given: unknown
  translate.markup('reference', {
    number: 1,
    link: (parts) => {
      given = parts
      return ''
    },
  })
  return Array.isArray(given)
})
