import type { DefaultServerCellComponentProps, Payload, UIFieldServerComponent } from 'payload'
import { isEditionCollection } from '../../content/reference'
import { titleOf } from '../../content/title'
import { translatorFor } from '../../i18n/server/messages'

type Record = { kind?: string | null; edition?: string | null }

/** List cell of a record about an edition: what it is called, not its id. */
export async function EditionTitleCell({
  rowData,
  payload,
  i18n,
}: DefaultServerCellComponentProps) {
  return <bdi>{await titleIn(rowData as Record, payload, i18n.language)}</bdi>
}

/** The same in the form, with the way there. */
export const EditionTitleField: UIFieldServerComponent = async ({ data, payload, req }) => {
  const record = data as Record
  if (!record?.edition) return null
  return (
    <p>
      <a href={`/admin/collections/${record.kind}/${record.edition}`} dir="auto">
        {await titleIn(record, payload, req.i18n.language)}
      </a>
    </p>
  )
}

/** System read of a title: whoever sees the record may read drafts. */
async function titleIn({ kind, edition }: Record, payload: Payload, language: string) {
  const t = translatorFor(language)
  if (!edition || !isEditionCollection(String(kind))) return ''
  const { docs } = await payload.find({
    collection: kind as 'faqs',
    where: { id: { equals: edition } },
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return (docs[0] && titleOf(docs[0] as never)) || t('workflow.untitled')
}
