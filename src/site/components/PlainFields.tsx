import type { Language } from '../../i18n/languages'
import { shownDay } from '../date-format'
import type { PlainField } from '../plain-fields'
import { LearnMore } from './LearnMore'
import { RichText } from './RichText'

type Props = {
  fields: PlainField[]
  /** What their document is called among the ids of the page. */
  name: string
  language: Language
}

/** Fields that the layout has no place for, one below the other. */
export function PlainFields({ fields, ...rest }: Props) {
  return fields.map((field) => <PlainPart key={field.name} field={field} {...rest} />)
}

function PlainPart({ field, name, language }: Omit<Props, 'fields'> & { field: PlainField }) {
  switch (field.kind) {
    case 'text':
      return <p>{field.text}</p>
    case 'richText':
      return (
        <div className="prose">
          <RichText text={field.text} language={language} />
        </div>
      )
    case 'date':
      return (
        <p>
          <time dateTime={field.day}>{shownDay(field.day, language)}</time>
        </p>
      )
    case 'links':
      return <LearnMore links={field.links} name={`${name}-${field.name}`} language={language} />
  }
}
