/** The steps of editions that a release takes for several of its members in one go. */
export const reviewEvents = ['submit', 'withdraw', 'approve', 'request-changes'] as const
export type ReviewEvent = (typeof reviewEvents)[number]
