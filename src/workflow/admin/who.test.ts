import { languages } from '../../i18n/languages'
import { whoIn, whoTook } from './who'

describe('who took a step', () => {
  it('is a person by their name', () => {
    expect(whoTook({ by: '42', name: 'Claire' }, 'fr')).toBe('Claire')
    expect(whoIn('fr', 'Claire')).toBe('Claire')
    // A person may be called like a part of the system.
    expect(whoTook({ by: '42', name: 'translation' }, 'fr')).toBe('translation')
  })

  it.each(languages)('is the job that follows the source, in words of %s', (language) => {
    const said = whoTook({ by: 'system:translation', name: 'translation' }, language)
    expect(said).toMatch(/^Concord \(.+\)$/)
    expect(whoIn(language, 'system:translation')).toBe(said)
  })

  it('is what the system calls itself where nobody gave it a name', () => {
    expect(whoIn('uk', 'system:bench')).toBe('bench')
  })
})
