/**
 * HEAD is answered as GET is; Node.js sees to it that no body is sent.
 *
 * Fault: Payload's REST API answers HEAD with 404, also for files. Next knows it for some addresses
 *   only.
 * Upstream: https://github.com/payloadcms/payload/issues/16754
 * Since: payload 3.0
 * Remove when: HEAD has the headers of GET at every address of the API.
 * Canary: tests/canaries/payload-rest.test.ts
 * Assertion: tests/e2e/server.spec.ts compares HEAD and GET.
 */

/** @param {import('node:http').IncomingMessage} request */
export function askAsGet(request) {
  if (request.method === 'HEAD') request.method = 'GET'
}
