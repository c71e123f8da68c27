import { differences } from './compare-quantities'
import type { Check } from './finding'

/** Numbers and times of day, also ordinals and numbers in names. */
export const numbers: Check = (pair) => differences(pair, ['number', 'time'])
