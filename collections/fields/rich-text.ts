import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  createServerFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import { editionCollections } from '../../src/content/model'
import { labelFor } from '../../src/i18n/payload/labels'
import { sourcesOnly } from './placements'

/** What is pasted becomes what this site can hold: `src/pasting`. */
const PasteFeature = createServerFeature({
  feature: { ClientFeature: '/src/pasting/admin/PasteFeature#PasteFeatureClient' },
  key: 'concordPaste',
})

/**
 * The editor for all rich text: what these texts need and no more. The rule that holds on every
 * road is `src/content/rich-text.ts`; this list only decides which buttons there are.
 */
export const richTextEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    SuperscriptFeature(),
    SubscriptFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    LinkFeature({ enabledCollections: [...editionCollections], disableAutoLinks: true }),
    BlocksFeature({
      inlineBlocks: [
        {
          slug: 'crossReference',
          interfaceName: 'CrossReference',
          labels: {
            singular: labelFor('fields.crossReference'),
            plural: labelFor('fields.crossReferences'),
          },
          admin: {
            components: { Label: '/src/content/admin/CrossReferenceLabel#CrossReferenceLabel' },
          },
          fields: [
            {
              name: 'faq',
              label: labelFor('collections.faqs.one'),
              type: 'relationship',
              relationTo: 'faqs',
              required: true,
              filterOptions: sourcesOnly,
              admin: {
                description: labelFor('hints.crossReference'),
              },
            },
          ],
        },
      ],
    }),
    PasteFeature(),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
})
