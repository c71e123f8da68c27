import { hasUnseen, skeletonOf } from './name'

test.each([
  ['a line break', 'Rafael\nReviewer'],
  ['… of another kind', 'Rafael\u2028Reviewer'],
  ['one for mail', 'Rafael\r\nBcc: x@example.org'],
  ['a turn of direction', 'Rafael \u202erotide'],
  ['an isolate', '\u2067Rafael\u2069'],
  ['a mark of direction', 'Rafael\u200f'],
  ['nothing at all', 'Rafael\u200bReviewer'],
  ['a byte order mark', '\ufeffRafael'],
  ['a soft hyphen', 'Rafa\u00adel'],
  ['a filler', 'Rafael\u3164'],
  ['a control', 'Rafael\u0007'],
  ['a tab', 'Rafael\tReviewer'],
  ['a tag', 'Rafael\u{e0041}'],
  ['half a sign', 'Rafael\ud800'],
])('%s is not seen', (_, name) => expect(hasUnseen(name)).toBe(true))

test.each([
  'Rafael Reviewer',
  'Олена Ґудзь',
  'ليلى حداد',
  'Zoë O’Brien-Ström',
  '李 雷',
  ' Ada  L. ',
])('%s is what it looks like', (name) => expect(hasUnseen(name)).toBe(false))

test.each([
  ['Rafael Reviewer', 'Rаfаеl Rеviеwеr'],
  ['Rafael Reviewer', 'RAFAEL  REVIEWER'],
  ['Rafael Reviewer', 'Rafae1 Reviewer'],
  ['Rafael Reviewer', 'Ráfàel Rêviewer'],
  ['Rafael Reviewer', 'Rafael.Reviewer'],
  ['Rafael Reviewer', 'Rafael Revievver'],
  ['Rafael Reviewer', 'Ｒａｆａｅｌ Ｒｅｖｉｅｗｅｒ'],
  ['Rafael Reviewer', '𝐑𝐚𝐟𝐚𝐞𝐥 𝐑𝐞𝐯𝐢𝐞𝐰𝐞𝐫'],
  ['Tom Moss', 'Torn Moss'],
  ['Olena', '0lena'],
])('%s can be taken for %s', (one, other) => expect(skeletonOf(one)).toBe(skeletonOf(other)))

test.each([
  ['Rafael Reviewer', 'Raphael Reviewer'],
  ['Олена', 'Олеся'],
  ['ليلى حداد', 'ليلى حمدان'],
])('%s is not %s', (one, other) => expect(skeletonOf(one)).not.toBe(skeletonOf(other)))
