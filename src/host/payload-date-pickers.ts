/**
 * Fields for dates show figures alone.
 *
 * Fault: Payload's date picker learns a language's names of months only after it has shown the first
 *   date, so that one is in English.
 * Upstream: not reported yet: docs/host-reports/payload-date-pickers.md
 * Since: payload 3.0 (@payloadcms/ui/dist/elements/DatePicker/DatePicker.js)
 * Remove when: the picker waits for its language.
 * Canary: tests/canaries/payload-admin.test.ts
 * Assertion: tests/integration/admin-labels.test.ts
 */
export const dayAndTime = {
  pickerAppearance: 'dayAndTime',
  displayFormat: 'yyyy-MM-dd HH:mm',
  timeFormat: 'HH:mm',
} as const
