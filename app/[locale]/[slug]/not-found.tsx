import { NotPublishedHere } from '@/site/components/NotPublishedHere'
import { departedPage, otherLanguages } from '../../published'
import { asked } from './asked'

export default async function NotFound() {
  const address = await asked().address
  const departure = await departedPage(address)
  return (
    <NotPublishedHere
      language={address.language}
      elsewhere={await otherLanguages(address)}
      explanation={departure && 'explanation' in departure ? departure.explanation : undefined}
    />
  )
}
