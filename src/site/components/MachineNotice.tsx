import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'

type Props = { of: 'page' | 'answer'; language: Language }

/** Notice that some of it was translated by a machine, and no person has confirmed it. */
export async function MachineNotice({ of, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'machineTranslated' })
  return (
    <p className="behind" role="note">
      {t(of)}
    </p>
  )
}
