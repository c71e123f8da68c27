import { differences } from './compare-quantities'
import type { Check } from './finding'

/** Dates with a month, in words or in figures. */
export const dates: Check = (pair) => differences(pair, ['date'])
