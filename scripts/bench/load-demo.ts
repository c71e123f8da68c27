/** The demo's content in a folder of its own. */
import { payload as payloadProgram, run } from '../tooling/program.mjs'

export async function loadDemo(folder: string): Promise<void> {
  const env: NodeJS.ProcessEnv = {
    ...{ DATA_DIR: folder, DATABASE_URL: '', NODE_OPTIONS: '' },
    NODE_ENV: 'production',
  }
  for (const name of ['migrate', 'load-demo']) {
    const { ok, output } = await run([...payloadProgram, name], { env, limit: 120 })
    if (!ok) throw new Error(output)
  }
}
