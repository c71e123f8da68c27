/** The longest chain of imports among the modules that dependency-cruiser found. */

/**
 * @typedef {{ source: string, dependencies: { resolved: string, dependencyTypes: string[] }[] }} Module
 *
 * @param {Module[]} modules a circle among them is followed once: it has a rule of its own
 * @param {{ within?: string, withTypes?: boolean }} which only files below this folder; whether an import of
 *   types alone counts, which is gone at run time
 * @returns {string[]} the files, each imports the next
 */
export function longestChain(modules, { within = '', withTypes = true } = {}) {
  const isOurs = (file) =>
    file.startsWith(within) && /\.(m?js|tsx?)$/.test(file) && !/node_modules|\.test\./.test(file)
  const imports = new Map(
    modules.map(({ source, dependencies }) => [
      source,
      dependencies
        .filter(({ dependencyTypes }) => withTypes || !dependencyTypes.includes('type-only'))
        .map(({ resolved }) => resolved)
        .filter(isOurs),
    ]),
  )
  const known = new Map()
  const chainFrom = (file) => {
    if (!known.has(file)) {
      known.set(file, [])
      const chains = (imports.get(file) ?? []).map(chainFrom)
      known.set(file, [file, ...longest(chains)])
    }
    return known.get(file)
  }
  return longest([...imports.keys()].filter(isOurs).map(chainFrom))
}

function longest(chains) {
  return chains.reduce((one, other) => (other.length > one.length ? other : one), [])
}
