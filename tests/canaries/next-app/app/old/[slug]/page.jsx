import { redirect } from 'next/navigation'

export const generateStaticParams = () => []

export default async function Old({ params }) {
  const { slug } = await params
  redirect(`/named/${slug}`)
}
