/**
 * Finds the duals of Arabic, which say two without a number: «شهرين», «كتابان», «دولتين». Those of feminine nouns are known by their
 * ending; those of masculine ones look like plurals, so common nouns with another plural are listed.
 */
import type { SpelledNumber } from './spelled-numbers'

const masculine = [
  ...[
    'شهر',
    'عام',
    'يوم',
    'اسبوع',
    'عقد',
    'قرن',
    'جزء',
    'فصل',
    'باب',
    'نص',
    'كتاب',
    'تقرير',
    'قرار',
  ],
  ...['بيان', 'مشروع', 'برنامج', 'اجتماع', 'مؤتمر', 'وزير', 'رئيس', 'شخص', 'عضو', 'بلد', 'طرف'],
  ...['جندي', 'صاروخ', 'لواء', 'ضابط', 'طفل', 'رجل', 'مبني', 'ميناء', 'جسر', 'طريق', 'شرط', 'خيار'],
].join('|')

/** What ends so and is no dual. */
const others = 'ستين|متين|بوتين|لاتين|فلسطين|ارجنتين|ثابتين|صامتين|مؤقتين|موقتين'

const front = '[وف]?[بكل]?(?:ال|لل)?'
const dual = new RegExp(
  `(?<!\\p{L})(?!${front}(?:${others})(?!\\p{L}))${front}(?:\\p{L}{2,}ت(?:ان|ين)|(?:${masculine})(?:ان|ين))(?!\\p{L})`,
  'gu',
)

/** The duals of a text, each as a two. */
export function dualsIn(text: string): Pick<SpelledNumber, 'value' | 'written'>[] {
  const folded = text.replace(/[أإآٱ]/g, 'ا').replace(/ى/g, 'ي')
  return Array.from(folded.matchAll(dual), ({ 0: found, index }) => ({
    value: 2,
    written: text.slice(index, index + found.length),
  }))
}
