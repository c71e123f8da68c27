/**
 * Ctrl-C, `kill` and a closed terminal, as one AbortSignal. Programs run in process groups of
 * their own (program.mjs), where the terminal's Ctrl-C does not reach them: whoever waits for one
 * listens here and stops it.
 */
import { setMaxListeners } from 'node:events'

const controller = new AbortController()
setMaxListeners(50, controller.signal)
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => controller.abort(name))

export const interruption = controller.signal
