/**
 * Commands load Lexical's plain modules.
 *
 * Fault: the entry points that Lexical has for Node.js (`*.node.mjs`) import the real module with a
 *   top-level `await`, and wait for each other in circles: one command in four did nothing, and ended
 *   with the exit code 0. The condition `production` takes the entry points without that.
 * Upstream: https://github.com/payloadcms/payload/issues/17757,
 *   https://github.com/payloadcms/payload/pull/8467
 * Since: payload 3.0, lexical 0.12
 * Remove when: Lexical's modules for Node.js have no top-level `await`.
 * Canary: tests/canaries/lexical.test.ts
 * Assertion: tests/rules/host-commands.test.ts wants it in every command of package.json that runs Payload.
 */
export const plainLexical = '--conditions=production'
