import { defaultLanguage } from '@/i18n/languages'
import { NothingThen } from '@/site/components/NothingThen'
import { NotPublishedHere } from '@/site/components/NotPublishedHere'
import { otherLanguages } from '../../../../published'
import { told } from './then'

export default async function NotFound() {
  const then = await told().then
  if (!then) return <NotPublishedHere language={defaultLanguage} elsewhere={[]} />
  const { address, page, moment } = then
  if (page || moment.kind !== 'moment') return <NothingThen {...then} />
  const elsewhere = await otherLanguages(address)
  return <NotPublishedHere language={address.language} elsewhere={elsewhere} />
}
