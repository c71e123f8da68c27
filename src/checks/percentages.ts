import { differences } from './compare-quantities'
import type { Check } from './finding'

/** Check: percentages and percentage points are the same in source and target. */
export const percentages: Check = (pair) => differences(pair, ['percentage'])
