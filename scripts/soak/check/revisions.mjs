// @ts-check
/**
 * Each edition's history is one line: revisions count without a gap, in the versions and in the
 * audit log alike, exactly one version is the latest, and the digests are those of the words.
 */
import { digestOf } from './chain.mjs'
import { grouped } from './history.mjs'

/** @typedef {import('./history.mjs').History} History */
/** @typedef {import('./history.mjs').Version} Version */
/** @typedef {import('./history.mjs').Violation} Violation */
/** @typedef {import('./explanation.mjs').Explanation} Explanation */
/** @typedef {import('./explanation.mjs').Step} Step */

/**
 * @param {History} history
 * @param {Explanation} explanation
 * @returns {Violation[]}
 */
export function checkRevisions(history, { editions }) {
  const versions = grouped(history.versions, ({ parent }) => parent)
  const known = new Set([...editions.keys(), ...versions.keys()])
  return [...known].flatMap((edition) => {
    const steps = editions.get(edition) ?? []
    const own = (versions.get(edition) ?? []).toSorted(
      (a, b) => a.version.revision - b.version.revision,
    )
    const isPrefix = history.until !== undefined
    const document = history.documents.find(({ id }) => id === edition)
    return [
      ...gaps(edition, steps),
      ...(steps.some(({ entry }) => entry.event === 'delete')
        ? leftovers(edition, own)
        : line(edition, steps, own)),
      ...(isPrefix ? [] : ends(edition, steps, own, document)),
      ...digests(edition, steps),
    ]
  })
}

/** @param {string} document @param {string} property @param {string} words @returns {Violation[]} */
const fault = (document, property, words) => [{ property, document, words }]

/** @param {string} edition @param {Step[]} steps */
function gaps(edition, steps) {
  const deletion = steps.findIndex(({ entry }) => entry.event === 'delete')
  if (deletion >= 0 && deletion < steps.length - 1) {
    const after = steps[deletion + 1]?.entry
    return fault(
      edition,
      'written-after-deletion',
      `Entry ${after?.number} of the audit log (${after?.event}) comes after the deletion.`,
    )
  }
  const revisions = steps
    .filter(({ entry }) => entry.event !== 'delete')
    .map(({ entry }) => entry.revision)
  const wrong = revisions.findIndex((revision, index) => revision !== index + 1)
  if (wrong < 0) return []
  return fault(
    edition,
    'revision-gap',
    `The audit log has revision ${revisions[wrong]} where revision ${wrong + 1} belongs.`,
  )
}

/** @param {string} edition @param {Version[]} own */
function leftovers(edition, own) {
  return own.length === 0
    ? []
    : fault(
        edition,
        'left-after-deletion',
        `${own.length} versions are left of an edition that was deleted.`,
      )
}

/** @param {string} edition @param {Step[]} steps @param {Version[]} own */
function line(edition, steps, own) {
  const revisions = own.map(({ version }) => version.revision)
  if (revisions.some((revision, index) => revision !== index + 1)) {
    return fault(
      edition,
      'version-gap',
      `The versions are not numbered 1, 2, 3, …: ${revisions.join(', ')}.`,
    )
  }
  if (own.length !== steps.length) {
    return fault(
      edition,
      'version-without-entry',
      `There are ${own.length} versions and ${steps.length} entries in the audit log.`,
    )
  }
  const late = own.findIndex(
    ({ updatedAt }, index) => index > 0 && updatedAt <= (own[index - 1]?.updatedAt ?? ''),
  )
  return late < 0
    ? []
    : fault(
        edition,
        'version-times',
        `Revision ${late + 1} is dated ${own[late]?.updatedAt}, not after the one before it.`,
      )
}

/**
 * @param {string} edition
 * @param {Step[]} steps
 * @param {Version[]} own
 * @param {import('./history.mjs').Document | undefined} document
 */
function ends(edition, steps, own, document) {
  const isDeleted = steps.at(-1)?.entry.event === 'delete'
  if (isDeleted) {
    return !document || document.status === 404
      ? []
      : fault(edition, 'still-there', `It was deleted, and reading it answers ${document.status}.`)
  }
  const latest = own.filter((version) => version.latest).map(({ version }) => version.revision)
  const newest = own.at(-1)?.version.revision
  if (latest.length !== 1 || latest[0] !== newest) {
    return fault(
      edition,
      'latest-version',
      `Latest are the revisions ${latest.join(', ') || 'none'}; the newest is ${newest}.`,
    )
  }
  if (document && document.draft?.revision !== newest) {
    return fault(
      edition,
      'latest-version',
      `The newest draft is read as revision ${document.draft?.revision} (${document.status}); the newest version is ${newest}.`,
    )
  }
  return []
}

/** @param {string} edition @param {Step[]} steps */
function digests(edition, steps) {
  const wrong = steps.find(
    ({ entry, version }) =>
      version && entry.digest !== digestOf(version.collection, version.version),
  )
  if (!wrong) return []
  return fault(
    edition,
    'digest',
    `Entry ${wrong.entry.number} of the audit log has another digest than the words of revision ${wrong.entry.revision}.`,
  )
}
