/** Uploads a file or ZIP to the import and yields each report as it comes. */
import type { FileReport } from '../payload/import-report'

export type SendOptions = {
  /** The only translation that is meant. */
  edition?: string
  /** One file of a ZIP only. */
  entry?: string
  partial?: boolean
  overwrite?: boolean
}

/** In bytes, as the server has it. */
export const largestUpload = 50_000_000

/**
 * Uploads one file.
 *
 * @throws Error with a sentence for the person where the server refuses the file as a whole;
 *   anything else where it does not answer
 */
export async function uploadFile(
  { file, adminLanguage, ...options }: SendOptions & { file: File; adminLanguage: string },
  told: { total: (total: number) => void; report: (report: FileReport) => void },
): Promise<void> {
  const query = new URLSearchParams({ name: file.name })
  for (const [name, value] of Object.entries(options)) {
    if (value) query.set(name, value === true ? '1' : value)
  }
  const response = await fetch(`/api/translations/import?${query}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      accept: 'application/x-ndjson',
      'accept-language': adminLanguage,
      'content-type': 'application/octet-stream',
    },
    body: file,
  })
  if (!response.ok || !response.body) {
    const { errors }: { errors?: { message: string }[] } = await response.json()
    throw new Refused(errors?.[0]?.message ?? String(response.status))
  }
  for await (const line of linesOf(response.body)) {
    const value: { total: number } | FileReport = JSON.parse(line)
    if ('total' in value) told.total(value.total)
    else told.report(value)
  }
}

export class Refused extends Error {}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader() as ReadableStreamDefaultReader<string>
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    const lines = (rest + (value ?? '')).split('\n')
    rest = done ? '' : (lines.pop() ?? '')
    yield* lines.filter(Boolean)
    if (done) return
  }
}
