import { differences } from './compare-quantities'
import type { Check } from './finding'

/** Percentages and percentage points. */
export const percentages: Check = (pair) => differences(pair, ['percentage'])
