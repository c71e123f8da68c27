import type { BeforeListTableServerProps } from 'payload'
import { languageIn } from '../../i18n/formatting'
import { isLanguage, languages } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { roles } from '../../workflow/roles'
import { Invite } from './Invite'

/** Above the list of people: the form of an invitation, with the names of roles and languages. */
export function InviteServer({ i18n }: BeforeListTableServerProps) {
  const language = isLanguage(i18n.language) ? i18n.language : 'en'
  const t = translatorFor(language)
  return (
    <Invite
      roles={roles.map((value) => ({ value, label: t(`choices.roles.${value}`) }))}
      languages={languages.map((value) => ({ value, label: languageIn(language, value) }))}
    />
  )
}
