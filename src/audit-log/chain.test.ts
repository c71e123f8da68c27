import fc from 'fast-check'
import { type AuditEntry, type AuditFacts, chained, faultIn } from './chain'
import { csvEntry } from './csv'

const facts: AuditFacts = {
  at: '2026-11-24T12:00:00.000Z',
  by: 'rita',
  name: 'Rita',
  event: 'approve',
  kind: 'faqs',
  edition: '1',
}

function auditLog(length: number): AuditEntry[] {
  const entries: AuditEntry[] = []
  for (let index = 0; index < length; index++) {
    entries.push(chained({ ...facts, edition: String(index) }, entries.at(-1)))
  }
  return entries
}
const firstFault = (entries: AuditEntry[]) => {
  for (const [index, entry] of entries.entries()) {
    const fault = faultIn(entry, entries[index - 1])
    if (fault) return fault
  }
}

test('an audit log as it was written is intact', () =>
  expect(firstFault(auditLog(20))).toBeUndefined())

test('an entry that was changed is named', () => {
  fc.assert(
    fc.property(fc.nat(9), fc.constantFrom('by', 'name', 'event', 'edition', 'at'), (at, field) => {
      const entries = auditLog(10)
      const changed = { ...(entries[at] as AuditEntry), [field]: 'forged' }
      expect(firstFault(entries.with(at, changed))).toBe(`entry ${at + 1} was changed`)
    }),
  )
})

test('an entry that was changed with its hash breaks the one after it', () => {
  const entries = auditLog(3)
  const forged = chained({ ...facts, event: 'publish' }, entries[0])
  expect(firstFault(entries.with(1, forged))).toBe('entry 3 does not follow the one before it')
})

test('an entry that was removed is missed', () => {
  expect(firstFault(auditLog(5).filter(({ number }) => number !== 3))).toMatch(/entry 3 is missing/)
})

test('the way through a database changes nothing: nothing, null and key order are one', () => {
  const [entry] = auditLog(1) as [AuditEntry]
  const read = { ...entry, title: null, detail: undefined, id: 'row' }
  expect(
    faultIn(Object.fromEntries(Object.entries(read).reverse()) as never, undefined),
  ).toBeUndefined()
})

test('CSV quotes what it must and runs nothing in a spreadsheet', () => {
  const [entry] = auditLog(1) as [AuditEntry]
  const line = csvEntry({ ...entry, title: '=HYPERLINK("x")', name: 'A, "B"' })
  expect(line).toContain(`"'=HYPERLINK(""x"")"`)
  expect(line).toContain('"A, ""B"""')
})
