/** `npm run host`: writes `docs/host.md` from the headers in `src/host/`. */
import fs from 'node:fs'
import { registerOf, workaroundIn } from './host/register.mjs'

const folder = 'src/host'
const introduction = fs.readFileSync('scripts/host/introduction.txt', 'utf8')
const workarounds = fs
  .readdirSync(folder)
  .filter((name) => !name.includes('.test.'))
  .map((name) => `${folder}/${name}`)
  .map((file) => workaroundIn(file, fs.readFileSync(file, 'utf8')))
fs.writeFileSync('docs/host.md', registerOf(workarounds, introduction))
