/** Questions and answers, placed on one or several pages, which number them. */
import { contentType, links, richText, text } from '../fields'

export const faqs = contentType({
  presentation: 'placed',
  fields: {
    question: text({ heading: true, required: true }),
    answer: richText({ required: true }),
    learnMore: links(),
  },
})
