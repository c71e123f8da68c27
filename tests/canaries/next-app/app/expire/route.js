import { revalidateTag } from 'next/cache'

export function POST() {
  revalidateTag('words', { expire: 0 })
  return new Response('expired')
}
