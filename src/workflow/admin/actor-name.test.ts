import { languages } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { actorName, lastActorName, type SystemPart } from './actor-name'

const nameIn = (language: string) => {
  const t = translatorFor(language)
  return (part: SystemPart) => t(`workflow.systems.${part}`)
}

describe('who took a step', () => {
  it('is a person by their name', () => {
    expect(lastActorName(nameIn('fr'), { by: '42', name: 'Claire' })).toBe('Claire')
    expect(actorName(nameIn('fr'), 'Claire')).toBe('Claire')
    // A person may be called like a part of the system.
    expect(lastActorName(nameIn('fr'), { by: '42', name: 'translation' })).toBe('translation')
  })

  it.each(languages)('is the job that follows the source, in words of %s', (language) => {
    const step = { by: 'system:translation', name: 'translation' }
    const said = lastActorName(nameIn(language), step)
    expect(said).toMatch(/^Concord \(.+\)$/)
    expect(actorName(nameIn(language), 'system:translation')).toBe(said)
  })

  it('is what the system calls itself where nobody gave it a name', () => {
    expect(actorName(nameIn('uk'), 'system:bench')).toBe('bench')
  })
})
