/** Every command that runs Payload takes Lexical's plain modules (`src/host/lexical-top-level-await.mjs`). */
import fs from 'node:fs'
import { plainLexical } from '../../src/host/lexical-top-level-await.mjs'

const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>
}
const commands = Object.entries(scripts).flatMap(([name, script]) =>
  script
    .split('&&')
    .filter((command) => command.includes('payload/bin.js'))
    .map((command) => [name, command] as const),
)

test.each(commands)('npm run %s', (_, command) => {
  expect(command).toContain(`node ${plainLexical} node_modules/payload/bin.js`)
})
