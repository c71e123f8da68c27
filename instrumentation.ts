/**
 * Next calls this once per server process, before the first request: the scheduler starts here, the
 * list of pages is read, and the search gets ready.
 */
export async function register(): Promise<void> {
  // Next puts its own two variables into the code when it builds, so they are written out.
  // biome-ignore lint/style/noProcessEnv: see above
  const building = process.env.NEXT_PHASE === 'phase-production-build'
  // biome-ignore lint/style/noProcessEnv: see above
  if (process.env.NEXT_RUNTIME !== 'nodejs' || building) return
  const { default: config } = await import('@payload-config')
  const { getPayload } = await import('payload')
  const { setRunningPayload } = await import('./src/database/running-payload')
  const { beforeShutdown } = await import('./src/platform/shutdown')
  const { closeStream } = await import('./src/delivery/payload/publication-bell')
  const { releaseTargets } = await import('./src/delivery/payload/delivery-targets')
  const { startScheduler } = await import('./src/workflow/payload/scheduler')
  const { rebuildStatusWhereNeeded } = await import(
    './src/translation-status/payload/rebuild-status'
  )
  const { remindAssignees } = await import('./src/translation-status/payload/remind-assignees')
  const { runDueReleases } = await import('./src/releases/payload/run-due')
  const { everyPage } = await import('./src/site/payload/listed-pages')
  const { warmUp } = await import('./src/site/payload/search-indexes')
  const payload = await getPayload({ config })
  setRunningPayload(payload)
  const runDue = async () => {
    await runDueReleases(payload)
    await remindAssignees(payload)
  }
  beforeShutdown(startScheduler(payload, { onTaken: rebuildStatusWhereNeeded, runDue }))
  beforeShutdown(releaseTargets)
  beforeShutdown(() => closeStream(payload))
  // Before anybody is answered: no reader waits for the list of all pages to be read.
  await everyPage(payload).catch((err) => {
    payload.logger.error({ msg: 'The list of pages is not ready; the first reader waits.', err })
  })
  void warmUp(payload)
}
