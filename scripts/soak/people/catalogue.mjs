// @ts-check
/**
 * What the people know of the editions, as colleagues do: from the last answer that any of them
 * got. It may be old by the time somebody acts on it.
 */

/** @typedef {import('../check/history.mjs').Collection} Collection */

/**
 * @typedef {object} Edition
 * @property {string} id
 * @property {Collection} collection
 * @property {string} language
 * @property {string} contentId
 * @property {boolean} isTranslation
 * @property {string | null} slug under which readers know it, or will
 * @property {boolean} isPublished
 * @property {boolean} wasPublished
 * @property {boolean} [isDeleted]
 * @property {{ id: string }[]} comments
 * @property {any} draft as somebody saw it last
 */

/** @typedef {ReturnType<typeof catalogue>} Catalogue */

export function catalogue() {
  /** @type {Map<string, Edition>} */
  const editions = new Map()
  return {
    /** Takes in what an answer says. @param {Collection} collection @param {any} doc @returns {Edition} */
    learn(collection, doc) {
      const { id, language, contentId, sourceLanguage, publishedSlug, firstPublishedAt } = doc
      const known = editions.get(id)
      const edition = {
        ...{ id, collection, language, contentId, isTranslation: Boolean(sourceLanguage) },
        // A translation has an address of its own once it has a title.
        slug: publishedSlug ?? (sourceLanguage ? null : doc.slug) ?? null,
        isPublished: Boolean(doc.publishedDigest),
        wasPublished: Boolean(firstPublishedAt),
        comments: known?.comments ?? [],
        draft: doc,
      }
      editions.set(id, edition)
      return edition
    },
    /** @param {string} id */
    forget(id) {
      const edition = editions.get(id)
      if (edition) edition.isDeleted = true
    },
    /** @param {(edition: Edition) => boolean} [wanted] */
    all: (wanted = () => true) =>
      [...editions.values()].filter((edition) => !edition.isDeleted && wanted(edition)),
    get: (/** @type {string} */ id) => editions.get(id),
  }
}
