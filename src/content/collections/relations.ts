/** Pages about relations: with a country, a partner, in a crisis. */
import { contentType, group, placements, references, richText, slug, text, upload } from '../fields'

export const relations = contentType({
  presentation: 'page',
  fields: {
    title: text({ heading: true, required: true }),
    slug: slug({ hint: true }),
    summary: text({ multiline: true, hint: true, aside: true, note: 'Teaser' }),
    lead: text({ multiline: true, required: true, hint: true }),
    image: group({
      media: upload(),
      alt: text({ hint: true, aside: true, note: 'alternative text' }),
      caption: text({ aside: true }),
    }),
    intro: text({ multiline: true, hint: true }),
    body: richText(),
    faqs: placements({ hint: true }),
    related: references('relations', { hint: true }),
    seo: group(
      {
        title: text({ aside: true }),
        description: text({ multiline: true, aside: true }),
      },
      { note: 'Search engines' },
    ),
  },
})
