import '@/site/components/site.css'
import { UnknownLocalePage } from '@/site/components/UnknownLocalePage'

/** What no route answers. */
export default function GlobalNotFound() {
  return <UnknownLocalePage />
}
