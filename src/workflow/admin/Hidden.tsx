/** An empty component, for fields that are shown in the panel beside the form. */
export function Hidden() {
  return null
}
