/**
 * Escape closes what is innermost, and no drawer in which something was typed.
 *
 * Fault: Payload’s modals close the topmost drawer on every Escape, also on the one that was meant for
 *   a menu in it, and without the question that the cross of the drawer asks.
 * Upstream: https://github.com/payloadcms/payload/issues/13947,
 *   https://github.com/payloadcms/payload/pull/16140
 * Since: payload 3.0 (@faceless-ui/modal, dist/ModalProvider)
 * Remove when: Escape in a drawer asks what its cross asks.
 * Canary: tests/canaries/payload-admin.test.ts
 * Assertion: tests/e2e/typing.spec.ts presses Escape in a drawer, and wants the question.
 */

/**
 * Hides an Escape from Payload’s modals alone, which look at its number; menus and editors look at
 * its name, and still see it.
 */
export function hideFromModals(pressed: KeyboardEvent): void {
  Object.defineProperty(pressed, 'keyCode', { value: 0 })
}
