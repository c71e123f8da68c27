export const dynamic = 'force-dynamic'

export async function generateMetadata() {
  await new Promise((resolve) => setTimeout(resolve, 50))
  return { title: 'A slow title' }
}

export default function Slow() {
  return <p>Slow</p>
}
