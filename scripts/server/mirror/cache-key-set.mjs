/**
 * The cache keys of many addresses in little memory: 32 bits of each. Two keys that fall together make
 * an address be looked at once more than needed, and nothing else.
 */

/**
 * @param {string} key
 * @returns {number} FNV-1a
 */
export function hashed(key) {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}

/** @param {string[]} keys */
export function packed(keys) {
  return Uint32Array.from(new Set(keys.map(hashed)))
}

/** @param {Uint32Array} keys */
export function written(keys) {
  return Buffer.from(keys.buffer, keys.byteOffset, keys.byteLength).toString('base64')
}

/** @param {string} text */
export function read(text) {
  const bytes = new Uint8Array(Buffer.from(text, 'base64'))
  return new Uint32Array(bytes.buffer)
}
