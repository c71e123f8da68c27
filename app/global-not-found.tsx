import '@/site/components/fonts.css'
import '@/site/components/site.css'
import '@/site/components/reading.css'
import { OutsideLanguages } from '@/site/components/OutsideLanguages'

/** What no route answers. */
export default function GlobalNotFound() {
  return <OutsideLanguages />
}
