/**
 * The admin does not ask whether an edition is still the newest: `Conflict` does, and keeps both texts.
 *
 * Fault: when a document was saved elsewhere, Payload covers the form with “Document modified”, whose
 *   only button reloads the form, and with it what was typed. There is no option without autosave.
 * Upstream: not reported yet: docs/host-reports/payload-stale-data.md
 * Since: @payloadcms/ui 3.80 (dist/elements/DocumentStaleData)
 * Remove when: a collection can do without that check, or the button keeps what was typed.
 * Canary: tests/canaries/payload-admin.test.ts
 * Assertion: tests/e2e/conflict.spec.ts plays the conflict, and wants no such dialogue.
 */
import type { ServerFunctionClientArgs } from 'payload'

/**
 * What the browser asks of the server, without the question that ends in the dialogue.
 *
 * @param isSpared whether the documents of a collection have a conflict panel of their own
 */
export function withoutStaleDataCheck(
  asked: ServerFunctionClientArgs,
  isSpared: (collection: string) => boolean,
): ServerFunctionClientArgs {
  if (asked.name !== 'form-state' || !isSpared(String(asked.args.collectionSlug))) return asked
  return { ...asked, args: { ...asked.args, checkForStaleData: false } }
}
