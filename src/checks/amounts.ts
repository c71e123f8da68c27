import { differences } from './compare-quantities'
import type { Check } from './finding'

/** Amounts of money, with currency and scale. */
export const amounts: Check = (pair) => differences(pair, ['amount'])
