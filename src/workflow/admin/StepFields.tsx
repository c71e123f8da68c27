'use client'

/** What a step may ask for beside a text: a choice, a time, an update, a way to unpublish. */
import { useEffect, useId, useState } from 'react'
import type { EditionDocument } from '../../content/edition'
import {
  type EditionCollection,
  headingOf,
  isEditionCollection,
  isPageCollection,
  pageCollections,
} from '../../content/model'
import { titleOf } from '../../content/title'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { exactlyIn, languageIn } from '../../i18n/formatting'
import { instantOf } from '../../time/wall-clock'
import { TextArea } from './TextArea'

export function Choice({
  name,
  label,
  options,
  onChange,
}: {
  name: string
  label: string
  options: [string, string][]
  onChange?: (value: string) => void
}) {
  const id = useId()
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} onChange={({ target }) => onChange?.(target.value)}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  )
}

export function When() {
  const { t } = useAdminMessages('workflow.form')
  const reader = useReader()
  const id = useId()
  const { timeZone: zone } = reader
  const [value, setValue] = useState('')
  const moment = instantOf(value, zone)
  return (
    <p>
      <label htmlFor={id}>{t('when', { zone })}</label>
      <input
        id={id}
        type="datetime-local"
        name="at"
        step="any"
        required
        onChange={({ target }) => setValue(target.value)}
      />
      {/* What it will be: clocks skip an hour in spring, and show one twice in autumn. */}
      {moment ? <output htmlFor={id}>{exactlyIn(reader, moment.toISOString())}</output> : null}
    </p>
  )
}

export function Update() {
  const { t } = useAdminMessages('workflow.form')
  const [type, setType] = useState('major')
  return (
    <>
      <Choice
        name="updateType"
        label={t('update')}
        options={[
          ['major', t('major')],
          ['minor', t('minor')],
        ]}
        onChange={setType}
      />
      {type === 'major' ? <TextArea name="changeNote" label={t('changeNote')} required /> : null}
    </>
  )
}

export function HowToUnpublish({ collection, id }: { collection: string; id: string }) {
  const { t: ways } = useAdminMessages('unpublishKinds')
  const { t } = useAdminMessages('workflow.form')
  const [kind, setKind] = useState('withdrawn')
  const kinds: [string, string][] = [
    ['withdrawn', ways('withdrawn')],
    ['gone', ways('gone')],
  ]
  if (isEditionCollection(collection) && isPageCollection(collection))
    kinds.push(['redirect', ways('redirect')])
  return (
    <>
      <Choice name="kind" label={t('how')} options={kinds} onChange={setKind} />
      {kind === 'redirect' ? (
        <PageChoice except={id} />
      ) : (
        <TextArea name="explanation" label={t('explanation')} required />
      )}
    </>
  )
}

/** An image without alternative text is asked for: that it needs none is somebody’s decision. */
export function Decorative() {
  const { t } = useAdminMessages('workflow.form')
  return (
    <p className="workflow-form__decorative">
      {t('withoutAlt')}
      <label>
        <input type="checkbox" name="decorative" required /> {t('decorative')}
      </label>
    </p>
  )
}

async function publishedPagesOf(collection: EditionCollection): Promise<EditionDocument[]> {
  const query = `limit=200&depth=0&sort=${headingOf(collection)}&where[_status][equals]=published`
  const response = await fetch(`/api/${collection}?${query}`)
  return (await response.json()).docs
}

/** Published pages, asked for when they are needed. No page leads to itself, in whatever language. */
function PageChoice({ except }: { except: string }) {
  const { t, adminLanguage } = useAdminMessages('workflow.form')
  const id = useId()
  const [pages, setPages] = useState<EditionDocument[]>()
  useEffect(() => {
    Promise.all(pageCollections.map(publishedPagesOf))
      .then((found) => {
        const all = found.flat()
        const itself = all.find(({ id: each }) => each === except)?.contentId
        setPages(all.filter(({ contentId }) => contentId !== itself))
      })
      .catch(() => setPages([]))
  }, [except])
  return (
    <p>
      <label htmlFor={id}>{t('to')}</label>
      <select id={id} name="to" required>
        <option value="">…</option>
        {(pages ?? []).map((page) => (
          <option key={page.id} value={page.id}>
            {titleOf(page)} ({languageIn(adminLanguage, page.language)})
          </option>
        ))}
      </select>
    </p>
  )
}
