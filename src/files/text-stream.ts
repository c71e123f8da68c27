/**
 * Streams text that is made piece by piece, in UTF-8: nothing is made before it is read, and whoever stops reading
 * ends the making.
 *
 * @param chunkSize characters that are sent together at least
 */
export function textStream(
  pieces: AsyncGenerator<string>,
  chunkSize = 1,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      let text = ''
      while (text.length < chunkSize) {
        const { done, value } = await pieces.next()
        if (done) break
        text += value
      }
      if (text) controller.enqueue(encoder.encode(text))
      else controller.close()
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
