import { differingFields } from './differing-fields'
import { fromParagraphs } from './rich-text'

describe('two texts side by side', () => {
  it('are the fields that differ, as words', () => {
    const mine = { question: 'Why now?', answer: fromParagraphs([['One.'], ['Mine.']]) }
    const theirs = { question: 'Why?', answer: fromParagraphs([['One.'], ['Theirs.']]) }
    expect(differingFields('faqs', mine, theirs)).toEqual([
      { field: 'question', mine: 'Why now?', theirs: 'Why?' },
      { field: 'answer', mine: 'One.\nMine.', theirs: 'One.\nTheirs.' },
    ])
  })

  it('are none where only row ids differ', () => {
    const link = { key: 'a', label: 'Read', kind: 'address' as const, address: 'https://a.example' }
    const differences = differingFields(
      'faqs',
      { learnMore: [{ id: '1', ...link }] },
      { learnMore: [{ id: '2', ...link }] },
    )
    expect(differences).toEqual([])
  })

  it('shows rows by what they say, not by their ids', () => {
    const row = (label: string) => ({ id: label, key: label, label, address: 'https://a.example' })
    const [difference] = differingFields(
      'faqs',
      { learnMore: [row('Mine')] },
      { learnMore: [row('Theirs'), row('More')] },
    )
    expect(difference).toEqual({
      field: 'learnMore',
      mine: 'Mine · https://a.example',
      theirs: 'Theirs · https://a.example\nMore · https://a.example',
    })
  })
})
