/**
 * Page scope: the pages to which a person’s rights over content are kept, as languages keep those of
 * translators and reviewers. It takes rights away and never gives any: what a role does not allow, no page does.
 *
 * A page belongs to itself, in all its languages. A FAQ belongs to the pages that show it to readers, all of
 * them; while none does, to those whose drafts have it; and to none before it is placed anywhere.
 */

/** Content ids of pages; `all` where a person’s rights are kept to none. */
export type PageScope = 'all' | readonly string[]

/** The pages on which a content stands, by content id. */
export type Placed = { shownOn: readonly string[]; draftedOn: readonly string[] }

/** What a page scope leaves of a person’s rights over a content. */
export type ScopeRights = {
  /** To work on it: write, translate, submit, take back, throw away. */
  works: boolean
  /** To decide what readers see of it: review, publish, schedule, unpublish, date. */
  decides: boolean
}

export const wholeRights: ScopeRights = { works: true, decides: true }
export const noRights: ScopeRights = { works: false, decides: false }

/** The pages that a content belongs to, by content id. */
export function pagesOfContent({ shownOn, draftedOn }: Placed): readonly string[] {
  return shownOn.length > 0 ? shownOn : draftedOn
}

/**
 * Narrows rights to a page scope. One page of the scope is enough to work on what it shares with others; what
 * readers of all of them see is decided by whoever has all of them. What belongs to no page is open.
 *
 * @param pages to which the content belongs
 */
export function rightsWithin(scope: PageScope, pages: readonly string[]): ScopeRights {
  if (scope === 'all' || pages.length === 0) return wholeRights
  const own = pages.filter((page) => scope.includes(page))
  return { works: own.length > 0, decides: own.length === pages.length }
}

/**
 * Whether a FAQ may be placed on a page of the scope: nobody makes a FAQ theirs by placing it that others
 * are still writing. One that readers know may stand on any page.
 */
export function mayPlace(scope: PageScope, placed: Placed): boolean {
  return placed.shownOn.length > 0 || rightsWithin(scope, placed.draftedOn).works
}

/** Rights over several contents together: those over each of them. */
export function rightsOverAll(rights: readonly ScopeRights[]): ScopeRights {
  return {
    works: rights.every(({ works }) => works),
    decides: rights.every(({ decides }) => decides),
  }
}
