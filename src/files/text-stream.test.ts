import { textStream } from './text-stream'

async function* counted(pieces: string[], seen: string[]): AsyncGenerator<string, undefined> {
  try {
    for (const piece of pieces) {
      seen.push(piece)
      yield piece
    }
  } finally {
    seen.push('ended')
  }
  return undefined
}

test('all pieces arrive in their order', async () => {
  const pieces = ['Київ,', '', 'كييف\n', 'end']
  expect(await new Response(textStream(counted(pieces, []))).text()).toBe(pieces.join(''))
})

test('small pieces are sent together', async () => {
  const reader = textStream(counted(['ab', 'cd', 'ef', 'g'], []), 4).getReader()
  const read = async () => new TextDecoder().decode((await reader.read()).value)
  expect([await read(), await read()]).toEqual(['abcd', 'efg'])
  expect((await reader.read()).done).toBe(true)
})

test('whoever stops reading ends the making', async () => {
  const seen: string[] = []
  const reader = textStream(counted(['one', 'two', 'three', 'four'], seen)).getReader()
  await reader.read()
  await reader.cancel()
  expect(seen).not.toContain('four')
  expect(seen.at(-1)).toBe('ended')
})
