import { NotPublishedHere } from '@/site/components/NotPublishedHere'
import { otherLanguages } from '../../published'
import { asked } from './asked'

export default async function NotFound() {
  const address = await asked().address
  return <NotPublishedHere language={address.language} elsewhere={await otherLanguages(address)} />
}
