// @ts-check
/**
 * What a soak recorded: the history of requests and answers, and the state at the end. One JSON
 * object per line in its file. Times are milliseconds of one monotonic clock.
 */

/** @typedef {'editor' | 'translator' | 'reviewer' | 'publisher' | 'admin'} Role */
/** @typedef {{ id: string, name: string, roles: Role[], languages: string[] }} Person */
/** @typedef {'relations' | 'faqs'} Collection */

/**
 * @typedef {object} Header
 * @property {'header'} type
 * @property {string} seed
 * @property {string} database
 * @property {string} [on] its version, and the kind of set-up
 * @property {number} [began] on the clock of all times below; nothing: 0
 * @property {Person[]} people
 */

/**
 * A write. `unknown`: the connection was lost, nobody answered in time, or the answer was 5xx;
 * `unsent`: nobody listened, so nothing can have happened.
 *
 * @typedef {object} Request
 * @property {'request'} type
 * @property {number} n
 * @property {string} who id of the account
 * @property {'create' | 'save' | 'step' | 'restore' | 'translate' | 'segments' | 'update-from-source' | 'delete' | 'comment' | 'resolve'} kind
 * @property {Collection} collection
 * @property {string} [document] of `create` and `translate` only the answer names it
 * @property {number} process
 * @property {number} instance counts the starts of that process
 * @property {number} start
 * @property {number} end
 * @property {'acknowledged' | 'refused' | 'unknown' | 'unsent'} outcome
 * @property {number | null} status
 * @property {Sent} sent
 * @property {Got} got
 */

/**
 * @typedef {object} Sent
 * @property {Record<string, string[]>} marks the tokens, by where they were put: a field of the
 *   content, `comment`, `note`, `explanation` or `reason`
 * @property {string[]} [fields] the fields of the content that were sent
 * @property {number} [revision] from which the person started
 * @property {string} [event]
 * @property {string} [language]
 * @property {string} [source] of a translation: the edition that it was begun from
 * @property {string} [version] to restore
 * @property {string} [due] ISO 8601
 * @property {string} [unpublish] its kind
 * @property {string} [comment] that is resolved
 * @property {string} [answers] comment that is answered
 */

/**
 * @typedef {object} Got
 * @property {string} [document]
 * @property {number} [revision]
 * @property {string} [comment] id of the comment
 * @property {boolean} [resolved]
 * @property {string} [code] of a refusal
 * @property {string} [message]
 * @property {string} [failure] how the connection ended
 */

/**
 * A reader's request. `document`: whose address it is. `direct`: answered from the database, not
 * from what a process keeps. `final`: asked at the end, when all was quiet.
 *
 * @typedef {object} Read
 * @property {'read'} type
 * @property {number} n
 * @property {'page' | 'list' | 'feed' | 'rest' | 'search'} kind
 * @property {string} address
 * @property {string} [document]
 * @property {string} [language]
 * @property {number} process
 * @property {number | null} instance nothing where the process was started anew meanwhile
 * @property {number} start
 * @property {number} end
 * @property {number | null} status
 * @property {string} [failure]
 * @property {string[]} tokens
 * @property {boolean} [direct]
 * @property {boolean} [final]
 */

/**
 * An editor looked at the newest draft.
 *
 * @typedef {object} Look
 * @property {'look'} type
 * @property {number} n
 * @property {string} who
 * @property {string} document
 * @property {number} process
 * @property {number} start
 * @property {number} end
 * @property {number | null} status
 * @property {number} [revision]
 * @property {string} [message]
 * @property {string} [failure]
 */

/**
 * @typedef {object} Fault
 * @property {'fault'} type
 * @property {'kill' | 'restart' | 'freeze' | 'clock' | 'database-restart' | 'database-kill' | 'database-freeze' | 'database-cut' | 'step-down'} kind
 * @property {number} [process] nothing for a fault of the database
 * @property {number} start
 * @property {number} end when everything answered again
 * @property {string} [detail]
 */

/** @typedef {import('./chain.mjs').AuditEntry} AuditEntry */

/**
 * @typedef {object} Version
 * @property {'version'} type
 * @property {Collection} collection
 * @property {string} id
 * @property {string} parent
 * @property {boolean} latest
 * @property {string} updatedAt
 * @property {Record<string, unknown> & { revision: number }} version
 */

/**
 * @typedef {object} Comment
 * @property {'comment'} type
 * @property {string} id
 * @property {string} edition
 * @property {string} text
 * @property {string | null} [answers]
 * @property {string | null} [event]
 * @property {string} by
 * @property {{ by: string } | null} [resolved]
 */

/**
 * @typedef {object} Note
 * @property {'note'} type
 * @property {string} id
 * @property {string} edition
 * @property {string} note
 */

/** @typedef {import('./releases.mjs').ReleaseStep} ReleaseStep */
/** @typedef {import('./releases.mjs').Release} Release */

/**
 * An edition at the end, as an administrator reads its newest draft; `status` 404 where it is gone.
 *
 * @typedef {object} Document
 * @property {'document'} type
 * @property {Collection} collection
 * @property {string} id
 * @property {number} status
 * @property {(Record<string, unknown> & { revision: number }) | null} draft
 * @property {string} readAt ISO 8601
 */

/**
 * @typedef {object} History
 * @property {Header} header
 * @property {Request[]} requests in the order of their starts
 * @property {Read[]} reads in the order of their starts
 * @property {Look[]} looks
 * @property {Fault[]} faults
 * @property {AuditEntry[]} audit by number
 * @property {Version[]} versions
 * @property {Comment[]} comments
 * @property {Note[]} notes
 * @property {Document[]} documents
 * @property {ReleaseStep[]} releaseSteps what people asked of releases
 * @property {Release[]} releases at the end
 * @property {number} [until] a prefix: what was recorded later, and the end, are not known
 */

/**
 * What must hold and does not.
 *
 * @typedef {object} Violation
 * @property {string} property its name, as an identifier
 * @property {string} words what happened
 * @property {string} [document]
 * @property {number[]} [records] `n` of the requests, reads and looks concerned
 */

const lists = /** @type {const} */ ({
  request: 'requests',
  read: 'reads',
  look: 'looks',
  fault: 'faults',
  audit: 'audit',
  version: 'versions',
  comment: 'comments',
  note: 'notes',
  document: 'documents',
  'release-step': 'releaseSteps',
  release: 'releases',
})

/**
 * @param {Iterable<string>} lines of a history file
 * @returns {History}
 */
export function readHistory(lines) {
  /** @type {any} */
  const history = Object.fromEntries(Object.values(lists).map((name) => [name, []]))
  for (const line of lines) {
    if (!line.trim()) continue
    const record = JSON.parse(line)
    if (record.type === 'header') history.header = record
    else history[lists[/** @type {keyof typeof lists} */ (record.type)]]?.push(record)
  }
  if (!history.header) throw new Error('This is no history of a soak: it has no header.')
  return inOrder(history)
}

/**
 * @param {History} history
 * @returns {History}
 */
export function inOrder(history) {
  const byStart = (/** @type {{ start: number }} */ a, /** @type {{ start: number }} */ b) =>
    a.start - b.start
  return {
    ...history,
    requests: history.requests.toSorted(byStart),
    reads: history.reads.toSorted(byStart),
    looks: history.looks.toSorted(byStart),
    audit: history.audit.toSorted((a, b) => a.number - b.number),
  }
}

/**
 * @template Item
 * @param {Iterable<Item>} items
 * @param {(item: Item) => string} keyOf
 * @returns {Map<string, Item[]>} in the order of the items
 */
export function grouped(items, keyOf) {
  /** @type {Map<string, Item[]>} */
  const groups = new Map()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
