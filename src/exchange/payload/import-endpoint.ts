/**
 * `POST /api/translations/import`: takes back one file or a ZIP, as the body or as `file` of a
 * form. partial=1` imports what can be imported of a file with faults, `overwrite=1` lets the file
 * win where the words were changed here too, `dryRun=1` only reports. `edition=ID` refuses what
 * belongs to another translation, `entry=NAME` takes one file of a ZIP only.
 *
 * It answers `{ files: [report] }`: 200, or 422 where every file was refused. With `Accept:
 * application/x-ndjson` each report comes as a line of its own as soon as its file is done, after
 * a first line `{ total }`.
 */

import { Forbidden, type PayloadRequest, UnauthorizedError } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { editionCollections } from '../../content/model'
import { type UploadedFile, uploadedFiles } from '../../files/payload/uploaded-files'
import { isZip, readZip, zipLimits } from '../../files/zip'
import { readsItsBody } from '../../host/payload-request-bodies'
import { languageOf } from '../../i18n/server/messages'
import { yieldToEventLoop } from '../../platform/yield-to-event-loop'
import { type ImportOptions, importExchangeFile } from './import-file'
import { type FileReport, refusedBecause } from './import-report'

export const importEndpoint = endpoint({
  path: '/translations/import',
  method: 'post',
  docs: {
    topic: 'exchange',
    summary:
      'Imports exchange files by a three-way merge ([rules and report](exchange.md#import)).',
    who: 'translators of the file’s language',
    query: {
      partial: '`1`: of a file with faults, imports the segments that have none',
      overwrite: '`1`: the file wins where the target was changed here since the export',
      dryRun: '`1`: reports what would happen, and writes nothing',
      edition: 'an id: refuses a file of any other translation',
      entry: 'takes this file of a ZIP only',
      name: 'how the report calls a body that has no name',
    },
    body: 'one file or a ZIP; or a form with `file`, once or several times',
    answer:
      '200 `{ files: [report] }`. With `Accept: application/x-ndjson` a line `{ total }`, then a line for each report as soon as its file is done',
    refusals: {
      413: 'more than 50 MB',
      422: 'every file was refused; the reports say why',
      503: 'too many imports are waiting',
    },
  },
  custom: readsItsBody,
  handler: async (req) => {
    await requireTranslator(req)
    const reports = reportsOf(req)
    // Asked for before anything is answered, so that what cannot be read at all has a status.
    const first = await reports.next()
    if (req.headers.get('accept')?.includes('application/x-ndjson')) return inLines(first, reports)
    const files: FileReport[] = []
    for await (const report of reports) if ('file' in report) files.push(report)
    const refused = files.every(({ outcome }) => outcome === 'refused')
    return Response.json({ files }, { status: refused ? 422 : 200 })
  },
})

type Told = { total: number } | FileReport

/** Ends before its time where nobody wants the rest. */
async function* reportsOf(req: PayloadRequest): AsyncGenerator<Told, undefined> {
  const { files, done } = await uploadedFiles(req, zipLimits.archive)
  try {
    const tasks = files.flatMap((file) => tasksFor(file, req))
    yield { total: tasks.length }
    for (const task of tasks) yield await task()
  } finally {
    done()
  }
}

/** Who writes no translation at all is told so before anything is read. */
async function requireTranslator(req: PayloadRequest): Promise<void> {
  if (!req.user) throw new UnauthorizedError(req.t)
  for (const collection of editionCollections) {
    const access = await req.payload.collections[collection].config.access.update({ req })
    if (access === false) throw new Forbidden(req.t)
  }
}

type Task = () => Promise<FileReport>

/** Each file of a ZIP stands for itself. */
function tasksFor(file: UploadedFile, req: PayloadRequest): Task[] {
  const said = (name: string) => req.query[name] === '1' || req.query[name] === 'true'
  const named = (name: string) => (req.query[name] ? String(req.query[name]) : undefined)
  const options: ImportOptions = {
    partial: said('partial'),
    overwrite: said('overwrite'),
    dryRun: said('dryRun'),
    edition: named('edition'),
  }
  if (!isZip(file.bytes)) return [() => importExchangeFile(file, options, req)]
  const { files, problems } = readZip(file.bytes)
  if (!files) return [async () => refusedBecause(file.name, problems, languageOf(req))]
  const entry = named('entry')
  return files
    .filter(({ name }) => entry === undefined || name === entry)
    .map(({ name, unpack }) => async () => {
      await yieldToEventLoop()
      return importExchangeFile({ name, bytes: unpack() }, options, req)
    })
}

/** Milliseconds for which a sender who does not take the next line is waited for. */
const patience = 60_000

function inLines(first: IteratorResult<Told>, reports: AsyncGenerator<Told>): Response {
  const encoder = new TextEncoder()
  const line = (value: unknown) => encoder.encode(`${JSON.stringify(value)}\n`)
  let timer: NodeJS.Timeout | undefined
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(line(first.value)),
    async pull(controller) {
      clearTimeout(timer)
      const { done, value } = await reports.next()
      if (done) return controller.close()
      controller.enqueue(line(value))
      timer = setTimeout(() => {
        controller.error(new Error('Nobody reads what became of the import.'))
        void reports.return(undefined)
      }, patience)
    },
    async cancel() {
      clearTimeout(timer)
      await reports.return(undefined)
    },
  })
  return new Response(body, {
    // Without `no-transform` the lines would wait for each other in a compressor.
    headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store, no-transform' },
  })
}
