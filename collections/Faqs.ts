import { labelFor, labelsFor } from '../src/i18n/payload/labels'
import { edition } from './edition'
import { learnMore } from './fields/learn-more'
import { richTextEditor } from './fields/rich-text'

/** Questions and answers, placed on one or several relations pages. */
export const Faqs = edition({
  slug: 'faqs',
  labels: labelsFor('faqs'),
  admin: {
    useAsTitle: 'question',
    defaultColumns: [
      'question',
      'language',
      'workflow.state',
      'workflow.lastBy',
      'publicUpdatedAt',
    ],
    listSearchableFields: ['question'],
    group: labelFor('groups.content'),
    description: labelFor('collections.faqs.about'),
  },
  fields: [
    { name: 'question', label: labelFor('contentFields.question'), type: 'text', required: true },
    {
      name: 'answer',
      label: labelFor('contentFields.answer'),
      type: 'richText',
      editor: richTextEditor,
      required: true,
    },
    learnMore,
  ],
})
