import { differences } from './compare-quantities'
import type { Check } from './finding'

/** Check: dates with a month, in words or in figures, are the same in source and target. */
export const dates: Check = (pair) => differences(pair, ['date'])
