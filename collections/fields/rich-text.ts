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
import type { Field, PayloadRequest } from 'payload'
import { addressRefusal, isAllowedAddress, meantAddress } from '../../src/content/link-target'
import { editionCollections } from '../../src/content/model'
import { labelFor } from '../../src/i18n/payload/labels'
import { languageOf } from '../../src/i18n/server/messages'
import { refusalMessage } from '../../src/refusals/payload/refuse'
import { sourcesOnly } from './placements'

/** What is pasted becomes what this site can hold: `src/pasting`. */
const PasteFeature = createServerFeature({
  feature: { ClientFeature: '/src/pasting/admin/PasteFeature#PasteFeatureClient' },
  key: 'concordPaste',
})

/** The words of the drawer for links: those of “Learn more”, not of URLs and documents. */
const wordsOfLinks: Record<string, object> = {
  text: { label: labelFor('fields.linkLabel') },
  linkType: {
    label: labelFor('fields.leadsTo'),
    admin: {},
    options: [
      { value: 'custom', label: labelFor('choices.link.address') },
      { value: 'internal', label: labelFor('choices.link.content') },
    ],
  },
  url: { label: labelFor('fields.linkAddress') },
  doc: { label: labelFor('fields.content') },
}

function inOwnWords(field: Field): Field {
  return 'name' in field ? ({ ...field, ...wordsOfLinks[field.name] } as Field) : field
}

type Asked = { siblingData: { linkType?: string }; req: PayloadRequest }

/**
 * The address of a link is checked where it is typed, by the rule that saving follows. Payload’s own
 * hook would spell out every sign of an address that it does not know.
 */
function asChecked(field: Field): Field {
  if (!('name' in field) || field.name !== 'url' || field.type !== 'text') return field
  return {
    ...field,
    hooks: {},
    validate: (address: unknown, { siblingData, req }: Asked) => {
      if (siblingData?.linkType === 'internal' || isAllowedAddress(meantAddress(address)))
        return true
      return refusalMessage(addressRefusal(address), languageOf(req))
    },
  } as Field
}

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
    LinkFeature({
      enabledCollections: [...editionCollections],
      disableAutoLinks: true,
      fields: ({ defaultFields }) => (defaultFields as Field[]).map(asChecked).map(inOwnWords),
    }),
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
