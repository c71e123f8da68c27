/** For fields that are shown elsewhere: in the panel beside the form. */
export function Hidden() {
  return null
}
