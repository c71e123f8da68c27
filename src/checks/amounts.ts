import { differences } from './compare-quantities'
import type { Check } from './finding'

/** Check: amounts of money, with currency and scale, are the same in source and target. */
export const amounts: Check = (pair) => differences(pair, ['amount'])
