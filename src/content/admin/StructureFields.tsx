'use client'

/**
 * Fields of structure: editable in the source edition, read-only in a translation, where they
 * follow it. The rule that holds on every road is `payload/follow-source.ts`.
 */
import {
  ArrayField,
  DateTimeField,
  RelationshipField,
  SelectField,
  TextField,
  UploadField,
  useFormFields,
} from '@payloadcms/ui'
import type {
  ArrayFieldClientProps,
  DateFieldClientProps,
  RelationshipFieldClientProps,
  SelectFieldClientProps,
  TextFieldClientProps,
  UploadFieldClientProps,
} from 'payload'
import './structure-fields.css'

function useFollowsSource(): boolean {
  return useFormFields(([fields]) => Boolean(fields.sourceLanguage?.value))
}

export function StructureArray(props: ArrayFieldClientProps) {
  const followsSource = useFollowsSource()
  return <ArrayField {...props} readOnly={props.readOnly || followsSource} />
}

/** Rows that stay as they are while the words in them are translated. */
export function StructureRows(props: ArrayFieldClientProps) {
  const followsSource = useFollowsSource()
  return (
    <div className={followsSource ? 'structure-rows' : undefined}>
      <ArrayField {...props} />
    </div>
  )
}

export function StructureRelationship(props: RelationshipFieldClientProps) {
  const followsSource = useFollowsSource()
  return <RelationshipField {...props} readOnly={props.readOnly || followsSource} />
}

export function StructureUpload(props: UploadFieldClientProps) {
  const followsSource = useFollowsSource()
  return <UploadField {...props} readOnly={props.readOnly || followsSource} />
}

export function StructureDate(props: DateFieldClientProps) {
  const followsSource = useFollowsSource()
  return <DateTimeField {...props} readOnly={props.readOnly || followsSource} />
}

export function StructureSelect(props: SelectFieldClientProps) {
  const followsSource = useFollowsSource()
  return <SelectField {...props} readOnly={props.readOnly || followsSource} />
}

export function StructureText(props: TextFieldClientProps) {
  const followsSource = useFollowsSource()
  return <TextField {...props} readOnly={props.readOnly || followsSource} />
}
