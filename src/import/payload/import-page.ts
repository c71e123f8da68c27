/**
 * Writes a page that was read from text into the CMS, as drafts, and publishes them if asked to.
 * One transaction: all of it or nothing.
 */
import type { Payload } from 'payload'
import { inTransaction } from '../../database/in-transaction'
import { systemRequest } from '../../revision/payload/own-request'
import { importSource, type Source } from './import-source'
import { importTranslation, type Translation } from './import-translation'
import { publishWritten, type Run, type Step } from './write-edition'

export type ImportJob = (Source | Translation) & { publish: boolean; dryRun: boolean }

/**
 * @returns what was done, or in a dry run what would be
 * @throws ImportError where the file does not fit what is in the CMS
 */
export async function importPage(job: ImportJob, payload: Payload): Promise<Step[]> {
  const req = await systemRequest(payload, 'import', { kind: 'import' })
  const date = job.page.lastUpdated.toISOString()
  const run: Run = { req, date, dryRun: job.dryRun, steps: [], written: [] }
  const work = async () => {
    if ('translationOf' in job) await importTranslation(job, run)
    else await importSource(job, run)
    if (job.publish) await publishWritten(run)
    return run.steps
  }
  return job.dryRun ? work() : inTransaction(req, work)
}
