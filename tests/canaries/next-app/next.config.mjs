/** An application of Next with nothing of Concord in it (`tests/canaries/next.test.ts`). */
import path from 'node:path'

export default {
  turbopack: { root: path.resolve(import.meta.dirname, '../../..') },
  distDir: process.env.CANARY_BUILD,
}
