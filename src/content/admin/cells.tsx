'use client'

/** Cells of lists that Payload’s own would get wrong; links, and choosing in a dialogue, are Payload’s. */
import { DefaultCell } from '@payloadcms/ui'
import type { DateFieldClient, DefaultCellComponentProps, TextFieldClient } from 'payload'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { momentIn } from '../../i18n/formatting'

/** A moment by the reader’s clock: Payload would go by the browser’s. */
export function MomentCell({ field, ...props }: DefaultCellComponentProps<DateFieldClient>) {
  const reader = useReader()
  const cellData = props.cellData ? momentIn(reader, String(props.cellData)) : '—'
  const asText = { ...field, type: 'text' } as TextFieldClient
  return <DefaultCell {...props} field={asText} cellData={cellData} />
}

/** What a document is called; one that is not called anything yet says so. */
export function HeadingCell(props: DefaultCellComponentProps<TextFieldClient>) {
  const { t } = useAdminMessages('workflow')
  return <DefaultCell {...props} cellData={props.cellData || t('untitled')} />
}
