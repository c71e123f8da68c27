export default async function Named({ params }) {
  const { slug } = await params
  return <p>called {slug}</p>
}
