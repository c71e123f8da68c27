import type { DefaultServerCellComponentProps, Payload, UIFieldServerComponent } from 'payload'
import { type EditionCollection, isEditionCollection, selectHeadings } from '../../content/model'
import { batched } from '../../content/payload/batched'
import { storedEditions } from '../../content/payload/stored-edition'
import { titleOf } from '../../content/title'
import { translatorFor } from '../../i18n/server/messages'

type Listed = { kind?: string | null; edition?: string | null }

/** List cell of a record about an edition: what it is called, not its id. */
export async function EditionTitleCell({
  rowData,
  payload,
  i18n,
}: DefaultServerCellComponentProps) {
  return <bdi>{await titleIn(rowData as Listed, payload, i18n.language)}</bdi>
}

/** The same in the form, with the way there. */
export const EditionTitleField: UIFieldServerComponent = async ({ data, payload, req }) => {
  const record = data as Listed
  if (!record?.edition) return null
  return (
    <p>
      <a href={`/admin/collections/${record.kind}/${record.edition}`} dir="auto">
        {await titleIn(record, payload, req.i18n.language)}
      </a>
    </p>
  )
}

type Asked = { kind: EditionCollection; payload: Payload }

/** System read of titles: whoever sees the record may read drafts. */
const storedTitle = batched(
  async (ids, { kind, payload }: Asked): Promise<Record<string, string>> => {
    const { docs } = await payload.find({
      collection: kind,
      where: { id: { in: ids } },
      draft: true,
      depth: 0,
      limit: 0,
      pagination: false,
      select: selectHeadings,
      overrideAccess: true,
    })
    const editions = storedEditions(docs)
    return Object.fromEntries(editions.map((each) => [each.id, titleOf(each) ?? '']))
  },
  ({ kind, payload }) => ({ within: payload, about: kind }),
)

async function titleIn({ kind, edition }: Listed, payload: Payload, language: string) {
  if (!edition || !isEditionCollection(String(kind))) return ''
  const title = await storedTitle(edition, { kind: kind as EditionCollection, payload })
  return title || translatorFor(language)('workflow.untitled')
}
