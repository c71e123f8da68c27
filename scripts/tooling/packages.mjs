/** What package-lock.json says of the packages. Pure. */

/**
 * @typedef {{ version: string, license?: string, dev?: boolean, hasInstallScript?: boolean }} Locked
 * @typedef {{ packages: Record<string, Locked> }} Lock
 */

/**
 * Packages whose install scripts are known, and needed by none of them: each has its binary as a package
 * of its own. `npm ci` runs none (`.npmrc`); one with a script that is not named here fails the tests.
 */
export const knownInstallScripts = [
  '@parcel/watcher',
  '@swc/core',
  'esbuild',
  'mongodb-memory-server',
  'sharp',
]

/** @param {Lock} lock @returns {string[]} names, each once */
export function installScriptsIn({ packages }) {
  const names = Object.entries(packages).flatMap(([place, { hasInstallScript }]) =>
    hasInstallScript ? [nameOf(place)] : [],
  )
  return [...new Set(names)].sort()
}

/**
 * @param {Lock} lock
 * @returns {{ name: string, version: string, licence: string | undefined }[]} of what the site needs to run
 */
export function licencesIn({ packages }) {
  return Object.entries(packages)
    .filter(([place, { dev }]) => place && !dev)
    .map(([place, { version, license }]) => ({ name: nameOf(place), version, licence: license }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** @param {string} place `node_modules/a/node_modules/b` */
function nameOf(place) {
  return place.split('node_modules/').at(-1) ?? place
}
