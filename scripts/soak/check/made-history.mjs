// @ts-check
/**
 * Histories made by hand, for the tests of the checker: a Concord in a few lines that does one
 * thing after the other and makes no mistakes. A test breaks what comes out of it.
 */
import { tokenMaker } from '../tokens.mjs'
import { digestOf, hashOf } from './chain.mjs'

/** @typedef {import('./history.mjs').History} History */
/** @typedef {import('./history.mjs').Request} Request */
/** @typedef {import('./history.mjs').Sent} Sent */
/** @typedef {import('./history.mjs').Read} Read */
/** @typedef {import('./history.mjs').Version} Version */
/** @typedef {import('./chain.mjs').AuditEntry} AuditEntry */
/** @typedef {{ start?: number, end?: number, outcome?: Request['outcome'], process?: number }} How */

/** @type {import('./history.mjs').Person[]} */
const people = [
  { id: 'edith', name: 'Edith', roles: ['editor'], languages: [] },
  { id: 'erin', name: 'Erin', roles: ['editor', 'reviewer'], languages: ['en'] },
  { id: 'rosa', name: 'Rosa', roles: ['reviewer'], languages: ['en', 'fr'] },
  { id: 'paula', name: 'Paula', roles: ['publisher'], languages: [] },
]

const states = /** @type {Record<string, string>} */ ({
  ...{ submit: 'in-review', withdraw: 'draft', approve: 'approved', publish: 'published' },
  ...{
    'request-changes': 'changes-requested',
    schedule: 'scheduled',
    'cancel-schedule': 'approved',
  },
  ...{ 'emergency-publish': 'published', unpublish: 'unpublished' },
})

export function madeHistory() {
  const token = tokenMaker()
  let clock = 0
  let count = 0
  /** @type {History} */
  const history = {
    header: { type: 'header', seed: 'made', database: 'sqlite', people },
    ...{ requests: [], reads: [], looks: [], faults: [], audit: [], versions: [] },
    ...{ comments: [], notes: [], documents: [], releaseSteps: [], releases: [] },
  }
  const timed = (/** @type {How} */ how) => {
    const start = how.start ?? clock + 10
    const end = how.end ?? start + 10
    clock = Math.max(clock, end)
    return { n: ++count, process: how.process ?? 0, instance: 1, start, end }
  }
  const versionsOf = (/** @type {string} */ id) =>
    history.versions.filter(({ parent }) => parent === id)

  /**
   * @param {Pick<Request, 'who' | 'kind' | 'document'>} what
   * @param {Sent} sent
   * @param {How} how
   * @param {Request['got']} got
   */
  function asked(what, sent, how, got) {
    const outcome = how.outcome ?? 'acknowledged'
    const isAnswered = outcome === 'acknowledged'
    /** @type {Request} */
    const request = {
      ...{ type: 'request', collection: 'relations', ...what, ...timed(how), outcome },
      ...{ status: isAnswered ? 200 : null, sent, got: isAnswered ? got : {} },
    }
    history.requests.push(request)
    return request
  }

  /**
   * @param {string} by
   * @param {string} document
   * @param {string} event
   * @param {Record<string, unknown>} content
   * @param {Record<string, unknown> | null} detail
   * @param {string} [to]
   */
  function written(by, document, event, content, detail, to) {
    const before = versionsOf(document).at(-1)
    const revision = (before?.version.revision ?? 0) + 1
    const from = history.audit.findLast(({ edition }) => edition === document)?.to ?? null
    const state = to ?? 'draft'
    if (before) before.latest = false
    const updatedAt = new Date(1_800_000_000_000 + history.audit.length * 1000).toISOString()
    /** @type {Version} */
    const version = {
      ...{
        type: 'version',
        collection: 'relations',
        id: `${document}-${revision}`,
        parent: document,
      },
      ...{ latest: true, updatedAt, version: { ...content, revision, workflow: { state } } },
    }
    history.versions.push(version)
    history.audit.push({
      ...{
        type: 'audit',
        number: history.audit.length + 1,
        at: updatedAt,
        by,
        event,
        kind: 'relations',
      },
      ...{ edition: document, language: 'en', from, to: state, revision, detail },
      ...{ digest: digestOf('relations', version.version), previous: '', hash: '' },
    })
    return revision
  }

  const contentOf = (/** @type {string} */ id) => {
    const {
      revision: _,
      workflow: __,
      ...content
    } = versionsOf(id).at(-1)?.version ?? { revision: 0 }
    return content
  }

  return {
    history,
    /** @param {string} who @param {string} document @param {How} [how] */
    create(who, document, how = {}) {
      const marks = { title: [token()], lead: [token()] }
      const content = { title: `Title ${marks.title}`, lead: `Lead ${marks.lead}` }
      written(who, document, 'create', content, null)
      return asked({ who, kind: 'create' }, { marks, fields: ['title', 'lead'] }, how, {
        document,
        revision: 1,
      })
    },
    /** @param {string} who @param {string} document @param {string[]} [fields] @param {How} [how] */
    save(who, document, fields = ['title'], how = {}) {
      const marks = Object.fromEntries(fields.map((field) => [field, [token()]]))
      const texts = Object.fromEntries(
        Object.entries(marks).map(([field, [mark]]) => [field, `Text ${mark}`]),
      )
      const revision = written(who, document, 'edit', { ...contentOf(document), ...texts }, null)
      const sent = { marks, fields, revision: revision - 1 }
      return asked({ who, kind: 'save', document }, sent, how, { document, revision })
    },
    /** @param {string} who @param {string} document @param {string} event @param {How & { sent?: Partial<Sent>, detail?: Record<string, unknown>, to?: string }} [how] */
    step(who, document, event, { sent = {}, detail, to, ...how } = {}) {
      const comment = token()
      const revision = written(
        who,
        document,
        event,
        contentOf(document),
        { comment: `Said ${comment}`, ...detail },
        to ?? states[event],
      )
      history.comments.push({
        ...{
          type: 'comment',
          id: `comment-${comment}`,
          edition: document,
          text: `Said ${comment}`,
          event,
          by: who,
        },
      })
      return asked(
        { who, kind: 'step', document },
        { event, marks: { comment: [comment] }, ...sent },
        how,
        { document, revision },
      )
    },
    /** @param {string} who @param {string} document @param {number} revision @param {How} [how] */
    restore(who, document, revision, how = {}) {
      const version = versionsOf(document)[revision - 1]
      const { revision: _, workflow: __, ...content } = version?.version ?? { revision: 0 }
      const made = written(who, document, 'restore', content, null)
      return asked({ who, kind: 'restore', document }, { marks: {}, version: version?.id }, how, {
        document,
        revision: made,
      })
    },
    /** @param {string} who @param {string} document @param {How} [how] */
    comment(who, document, how = {}) {
      const text = token()
      history.comments.push({
        type: 'comment',
        id: `comment-${text}`,
        edition: document,
        text,
        by: who,
        event: null,
      })
      return asked({ who, kind: 'comment', document }, { marks: { comment: [text] } }, how, {
        comment: `comment-${text}`,
      })
    },
    /** What only the system does: a publication that was scheduled. @param {string} who @param {string} document */
    due(who, document) {
      written(who, document, 'publish', contentOf(document), { updateType: 'major' }, 'published')
    },
    /** @param {string} document @param {number} revision 0: nothing public @param {How & Partial<Read>} [how] */
    read(document, revision, { start, end, process, ...more } = {}) {
      const text = JSON.stringify(versionsOf(document)[revision - 1]?.version ?? {})
      /** @type {Read} */
      const read = {
        ...{
          type: 'read',
          kind: 'page',
          address: `/en/${document}`,
          document,
          ...timed({ start, end, process }),
        },
        ...{ status: revision ? 200 : 404, tokens: text.match(/qx[a-z]{5}/g) ?? [], ...more },
      }
      history.reads.push(read)
      return read
    },
    /** From its creation to its publication, by the book. @param {string} document */
    published(document) {
      this.create('edith', document)
      return this.publishedAgain(document)
    },
    /** @param {string} document */
    publishedAgain(document) {
      this.step('edith', document, 'submit')
      this.step('rosa', document, 'approve')
      return this.step('paula', document, 'publish')
    },
    /** The process was killed at some time: answers may have been lost. */
    killed() {
      history.faults.push({ type: 'fault', kind: 'kill', process: 0, start: 0, end: 1e6 })
    },
    /** With the chain of hashes, as an administrator reads it at the end. */
    end() {
      chainAnew(history.audit)
      for (const { parent, version } of history.versions.filter(({ latest }) => latest)) {
        const readAt = new Date(1_900_000_000_000).toISOString()
        history.documents.push({
          type: 'document',
          collection: 'relations',
          id: parent,
          status: 200,
          draft: version,
          readAt,
        })
      }
      return history
    },
  }
}

/** @param {AuditEntry[]} audit gets numbers and hashes */
export function chainAnew(audit) {
  let previous = '0'.repeat(64)
  for (const [index, entry] of audit.entries()) {
    Object.assign(entry, { number: index + 1, previous })
    previous = entry.hash = hashOf(entry)
  }
}
