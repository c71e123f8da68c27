import '@/site/components/site.css'
import { OutsideLanguages } from '@/site/components/UnknownLocalePage'

/** What no route answers. */
export default function GlobalNotFound() {
  return <OutsideLanguages />
}
