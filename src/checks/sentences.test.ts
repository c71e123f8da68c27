/** Every finding has its sentence, in every language. */
import fs from 'node:fs'
import path from 'node:path'
import { createTranslator } from 'use-intl/core'
import { languages } from '../i18n/languages'
import { check } from './check'
import { checkNames } from './finding'
import { samplesOf } from './fixture/fixture'

const folder = 'src/checks/fixture'
const findings = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => samplesOf(fs.readFileSync(path.join(folder, name), 'utf8')))
  .flatMap(({ pair }) => check(pair))

test.each(languages)('in %s', (language) => {
  const messages = JSON.parse(fs.readFileSync(`messages/${language}.json`, 'utf8'))
  const say = createTranslator({
    locale: language,
    messages,
    onError: (error) => {
      throw error
    },
  })
  for (const name of checkNames) expect(say(`translationChecks.checks.${name}`)).toBeTruthy()
  for (const { check: name, facts } of findings) {
    const sentence = say(
      `translationChecks.findings.${name}.${facts.problem}` as never,
      facts as never,
    )
    expect(sentence).not.toMatch(/undefined|translationChecks/)
  }
})
