import type { Language } from '../../i18n/languages'
import { spelledFractions } from './fractions'

const read = (language: string, text: string) =>
  spelledFractions(text, language as Language).map(({ value }) => Math.round(value * 1000) / 1000)

test.each<[string, string, number[]]>([
  ['en', 'Nearly two thirds of the States and a quarter of the seats', [0.667, 0.25]],
  ['en', 'Half of them, or one-third, or three-quarters', [0.5, 0.333, 0.75]],
  ['en', 'A third meeting with third parties at half past two, in the first quarter of 2024', []],
  ['fr', 'Près des deux tiers, la moitié, un quart des sièges', [0.667, 0.5, 0.25]],
  ['fr', 'Les pays tiers, un quart d’heure, une quatrième réunion', []],
  ['uk', 'Дві третини, половина, чверть і три чверті', [0.667, 0.5, 0.25, 0.75]],
  ['uk', 'Третій раз, у третьому чвертьфіналі', []],
  ['ar', 'ثلثي الدول ونصف السكان وثلاثة أرباع المقاعد', [0.667, 0.5, 0.75]],
  ['ar', 'الربع الأول من عام 2024، وثلاثة أشهر', []],
  ['de', 'Zwei Drittel, die Hälfte, ein Viertel', [0.667, 0.5, 0.25]],
  ['de', 'Der dritte Teil, halb zwei', []],
])('in %s, “%s”', (language, text, values) => expect(read(language, text)).toEqual(values))
