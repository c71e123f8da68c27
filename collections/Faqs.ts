import { edition } from './edition'
import { learnMore } from './fields/learn-more'
import { richTextEditor } from './fields/rich-text'

/** Questions and answers, placed on one or several relations pages. */
export const Faqs = edition({
  slug: 'faqs',
  labels: { singular: 'FAQ', plural: 'FAQs' },
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
    group: 'Content',
    description: 'A question has no number of its own: the page on which it stands gives it one.',
  },
  fields: [
    { name: 'question', type: 'text', required: true },
    { name: 'answer', type: 'richText', editor: richTextEditor, required: true },
    learnMore,
  ],
})
