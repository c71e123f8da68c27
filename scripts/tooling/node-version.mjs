/**
 * The one file that old versions of Node.js must understand too: what it needs is said before
 * anything fails with a SyntaxError. So no syntax here that is newer than Node 14.
 */
const required = '20.9.0'

export function requireNode() {
  if (compareVersions(process.versions.node, required) >= 0) return
  console.error(
    'Concord needs Node.js ' +
      required +
      ' or newer; this is ' +
      process.versions.node +
      '.\nInstall a current version from https://nodejs.org, or with nvm: nvm install 22',
  )
  process.exit(1)
}

/** Below zero where `one` is older than `other`; both as "20.9.0". */
export function compareVersions(one, other) {
  const parts = (version) => version.split('.').map(Number)
  const [a, b] = [parts(one), parts(other)]
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}
