import '@/site/components/site.css'
import { OutsideLanguages } from '@/site/components/OutsideLanguages'

/** What no route answers. */
export default function GlobalNotFound() {
  return <OutsideLanguages />
}
