/** When the planner's statistics are out of date: the rule, without a database. */

/**
 * Below this, no plan is slow enough to be noticed, and a plan for small tables would be kept when they
 * grow.
 */
const few = 500
const growth = 1.5

/**
 * @param known rows of each table when it was last analysed; a table that never was is missing
 * @param now rows of each table, about
 */
export function statisticsAreDue(
  known: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
): boolean {
  return [...now].some(([table, rows]) => rows > few && rows > growth * (known.get(table) ?? 0))
}
