import { differences } from './compare-quantities'
import type { Check } from './finding'

/**
 * Check: numbers and times of day, also ordinals and numbers in names, are the same in source and
 * target.
 */
export const numbers: Check = (pair) => differences(pair, ['number', 'time'])
