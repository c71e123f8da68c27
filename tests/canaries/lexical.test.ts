/** The modules that Lexical has for Node.js. */
import fs from 'node:fs'
import path from 'node:path'
import { canary } from '../support/host-alone'

// What comes of it comes in one of four runs: here the cause is looked at.
canary('src/host/lexical-top-level-await.mjs', 'they wait for each other at import', () => {
  const html = 'node_modules/@lexical/html'
  const { exports } = JSON.parse(fs.readFileSync(`${html}/package.json`, 'utf8'))
  const { node } = exports['.'].import
  const module = node && fs.readFileSync(path.join(html, node), 'utf8')
  return /^const mod = await /m.test(module ?? '')
})
