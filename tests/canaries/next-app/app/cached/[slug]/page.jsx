import fs from 'node:fs'
import { unstable_cache as cached } from 'next/cache'

export const generateStaticParams = () => []

const words = cached(async () => fs.readFileSync(process.env.CANARY_WORDS, 'utf8'), ['words'], {
  tags: ['words'],
  revalidate: false,
})

export default async function Cached({ params }) {
  const { slug } = await params
  return (
    <p>
      {slug} says {await words()}
    </p>
  )
}
