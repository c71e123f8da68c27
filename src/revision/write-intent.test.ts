import { intentOfWrite, publicityOf, type WriteIntent } from './write-intent'

test.each([
  [{ draft: true, status: 'published' }, 'publish'],
  [{ draft: false, status: 'published' }, 'publish'],
  [{ draft: false, status: 'draft' }, 'unpublish'],
  [{ draft: true, status: 'draft' }, 'save-draft'],
  [{ draft: false, status: undefined }, 'save-draft'],
  [{}, 'save-draft'],
])('%j means %s', (write, publicity) => expect(publicityOf(write)).toBe(publicity))

describe('the next write of a request', () => {
  const imported: WriteIntent = { kind: 'import', publicity: 'save-draft' }
  test('keeps the purpose, and says anew what it asks of the public words', () => {
    expect(intentOfWrite(imported, 'update', { status: 'published' })).toEqual({
      kind: 'import',
      publicity: 'publish',
    })
  })
  test('restores nothing, where the one before it did', () => {
    const restored: WriteIntent = { kind: 'restore', version: '7', publicity: 'save-draft' }
    expect(intentOfWrite(restored, 'update', { draft: true })).toEqual({
      kind: 'save',
      publicity: 'save-draft',
    })
  })
  test('takes back nothing, where it creates', () => {
    expect(intentOfWrite(imported, 'create', { status: 'draft' }).publicity).toBe('save-draft')
    expect(intentOfWrite(imported, 'update', { status: 'draft' }).publicity).toBe('unpublish')
  })
})
