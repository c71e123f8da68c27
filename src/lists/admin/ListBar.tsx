'use client'

/** Above a list of editions: which language, whether only one’s own drafts, and steps for what is selected. */
import { useListDrawerContext, usePreferences } from '@payloadcms/ui'
import { usePathname, useRouter } from 'next/navigation'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { languageIn } from '../../i18n/formatting'
import { languages } from '../../i18n/languages'
import { type ListChoice, preferenceOfLists } from '../list-choice'
import { BulkSteps } from './BulkSteps'
import './lists.css'

type Props = { collectionSlug: string; chosen: ListChoice }

export function ListBar({ collectionSlug, chosen }: Props) {
  const { t, adminLanguage } = useAdminMessages('lists')
  const { setPreference } = usePreferences()
  const { isInDrawer } = useListDrawerContext()
  const router = useRouter()
  const pathname = usePathname()
  if (isInDrawer) return null
  // What is in the trash takes no step.
  const isTrash = pathname.endsWith('/trash')

  const choose = async (choice: ListChoice) => {
    await setPreference(preferenceOfLists, choice)
    router.push(pathname) // the page of a longer list may not be there
    router.refresh()
  }
  const { language, ...others } = chosen
  return (
    <div className={isTrash ? 'list-bar list-bar--trash' : 'list-bar'}>
      <fieldset className="list-bar__choices" aria-label={t('languages')}>
        <Chip pressed={!language} label={t('allLanguages')} onPress={() => choose(others)} />
        {languages.map((each) => (
          <Chip
            key={each}
            pressed={language === each}
            label={languageIn(adminLanguage, each)}
            onPress={() => choose({ ...others, language: each })}
          />
        ))}
      </fieldset>
      <Chip
        pressed={Boolean(chosen.mine)}
        label={t('mine')}
        onPress={() => choose({ ...chosen, mine: !chosen.mine })}
      />
      <a href="/admin/find">{t('findAll')}</a>
      {isTrash ? null : <BulkSteps collection={collectionSlug} />}
    </div>
  )
}

function Chip({
  label,
  pressed,
  onPress,
}: {
  label: string
  pressed: boolean
  onPress: () => Promise<void>
}) {
  return (
    <button type="button" className="list-bar__chip" aria-pressed={pressed} onClick={onPress}>
      {label}
    </button>
  )
}
