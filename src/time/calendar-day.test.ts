import { isCalendarDay } from './calendar-day'

test.each([
  [2026, 6, 30, true],
  [2026, 6, 31, false],
  [2024, 2, 29, true],
  [2026, 2, 29, false],
  [2026, 13, 1, false],
  [2026, 1, 0, false],
])('%i-%i-%i: %s', (year, month, day, isOne) => {
  expect(isCalendarDay(year, month, day)).toBe(isOne)
})
