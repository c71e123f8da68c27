import {
  addressIn,
  contentIn,
  differs,
  formOfNew,
  isForgotten,
  isOfNew,
  keyOf,
  newest,
  readKept,
} from './kept-text'

const address = { person: 'anna@example.org', collection: 'faqs', form: '7' } as const

describe('Where the browser keeps what was typed', () => {
  test('a place names the person, the collection and the document', () => {
    expect(addressIn(keyOf(address))).toEqual(address)
  })

  test('odd ids are told apart', () => {
    const odd = { ...address, person: 'a b', form: 'c d' }
    expect(addressIn(keyOf(odd))).toEqual(odd)
    expect(keyOf({ ...odd, person: 'a', form: 'b c d' })).not.toBe(keyOf(odd))
  })

  test('each window of a document has a place of its own', () => {
    const [one, other] = ['1', '2'].map((window) => ({ ...address, window }))
    expect(keyOf(one as typeof address)).not.toBe(keyOf(other as typeof address))
    expect(addressIn(keyOf(one as typeof address))).toEqual(one)
  })

  test('places of others are none of ours', () => {
    expect(addressIn('theme')).toBeUndefined()
    expect(addressIn('%E0%A4%A concord')).toBeUndefined()
  })

  test('each form of a new document has a place of its own', () => {
    expect(isOfNew({ ...address, form: formOfNew('1') })).toBe(true)
    expect(isOfNew(address)).toBe(false)
  })
})

describe('What is kept', () => {
  test('the content and the language, nothing that the server keeps', () => {
    const content = contentIn('faqs', {
      question: 'Why?',
      revision: 3,
      workflow: {},
      updatedAt: '',
    })
    expect(content).toHaveProperty('question', 'Why?')
    expect(content).toHaveProperty('language')
    expect(Object.keys(content)).not.toContain('revision')
    expect(Object.keys(content)).not.toContain('workflow')
  })

  test('a list without rows is an empty list', () => {
    expect(contentIn('relations', { faqs: 0 }).faqs).toEqual([])
  })

  test('nothing and an empty text are the same; another letter is another text', () => {
    expect(differs({ title: '' }, { title: null })).toBe(false)
    expect(differs({ title: 'a' }, { title: 'b' })).toBe(true)
  })
})

describe('What is there again', () => {
  const now = new Date('2026-11-26T12:00:00Z')
  const written = (at: string) => ({ at, revision: 1, content: {} })

  test('is forgotten after thirty days', () => {
    expect(isForgotten(written('2026-10-28T12:00:00Z'), now)).toBe(false)
    expect(isForgotten(written('2026-10-26T12:00:00Z'), now)).toBe(true)
    expect(isForgotten(written('once'), now)).toBe(true)
  })

  test('is the newest of several', () => {
    const older = { text: written('2026-11-25T12:00:00Z') }
    const newer = { text: written('2026-11-26T11:00:00Z') }
    expect(newest([newer, older])).toBe(newer)
    expect(newest([])).toBeUndefined()
  })

  test('is nothing where the browser’s store is damaged', () => {
    expect(readKept(JSON.stringify(written('2026-11-26')))).toEqual(written('2026-11-26'))
    for (const damaged of ['', '{', 'null', '[]', '{"at":1,"content":{}}', '{"at":"x"}']) {
      expect(readKept(damaged)).toBeUndefined()
    }
  })
})
