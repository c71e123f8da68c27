/** What records share that say what became of what readers could read. */
import { labelFor } from '../../src/i18n/payload/labels'
import { nobody } from '../../src/workflow/payload/access'
import { languageOptions } from './identity'

/** Readers may know all of it. Only rules write it. */
export const readableRecord = {
  read: () => true,
  create: nobody,
  update: nobody,
  delete: nobody,
}

/** The language in which readers met it. */
export const languageOfReaders = {
  name: 'language',
  label: labelFor('fields.language'),
  type: 'select',
  options: languageOptions,
  required: true,
} as const
