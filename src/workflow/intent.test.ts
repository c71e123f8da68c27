import { intentOf } from './intent'

test.each([
  [{ draft: true, status: 'published' }, 'publish'],
  [{ draft: false, status: 'published' }, 'publish'],
  [{ draft: false, status: 'draft' }, 'unpublish'],
  [{ draft: true, status: 'draft' }, 'save-draft'],
  [{ draft: false, status: undefined }, 'save-draft'],
  [{}, 'save-draft'],
])('%j means %s', (write, intent) => expect(intentOf(write)).toBe(intent))
