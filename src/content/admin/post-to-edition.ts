/** Posts to one of the edition's own endpoints, as the admin's buttons do. */
export async function postToEdition({
  path,
  body,
  adminLanguage,
}: {
  path: string
  body: Record<string, unknown>
  adminLanguage: string
}): Promise<{ id: string } | { message: string }> {
  try {
    const response = await fetch(`/api/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'accept-language': adminLanguage },
      body: JSON.stringify(body),
    })
    const answer: { doc?: { id: string }; errors?: { message: string }[] } = await response.json()
    if (response.ok && answer.doc) return { id: answer.doc.id }
    return { message: answer.errors?.[0]?.message ?? `The server answered ${response.status}.` }
  } catch {
    return { message: 'The server did not answer. Try again.' }
  }
}
