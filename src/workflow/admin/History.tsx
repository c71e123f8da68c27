import type { DocumentViewServerProps } from 'payload'
import { isEditionCollection } from '../../content/reference'
import type { ReviewedDocument } from '../payload/stored'
import { momentIn } from './step-in-words'
import { whoTook } from './who'
import { workflowWords } from './words'
import './workflow.css'

const perPage = 50

type Version = { id: string; version: ReviewedDocument; latest?: boolean | null }

/** The history of an edition: each version with who made it and by which step. */
export async function History({ initPageResult, doc, searchParams }: DocumentViewServerProps) {
  const { req, collectionConfig } = initPageResult
  const collection = collectionConfig?.slug ?? ''
  if (!isEditionCollection(collection) || !req.user) return null
  const page = Number(searchParams?.page) || 1
  const found = await req.payload.findVersions({
    collection,
    where: { parent: { equals: doc.id } },
    sort: '-updatedAt',
    limit: perPage,
    page,
    depth: 0,
    select: { latest: true, version: { workflow: true, _status: true, revision: true } } as never,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const versions = found.docs as unknown as Version[]
  const words = workflowWords(req.i18n.language)
  const published = versions.find(({ version }) => version._status === 'published')
  const address = `/admin/collections/${collection}/${doc.id}/versions`
  return (
    <div className="history gutter--left gutter--right">
      <table>
        <thead>
          <tr>
            <th scope="col">Revision</th>
            <th scope="col">Step</th>
            <th scope="col">Who</th>
            <th scope="col">When</th>
            <th scope="col">State after it</th>
            <th scope="col">Compare</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ id, version }, index) => {
            const { last, state } = version.workflow ?? {}
            const before = versions[index + 1]
            return (
              <tr key={id}>
                <td>{version.revision}</td>
                <td>
                  {last ? words.events[last.event] : ''}
                  {id === published?.id ? <small> · public since then</small> : null}
                </td>
                <td>{last ? whoTook(last, req.i18n.language) : ''}</td>
                <td>
                  {last ? (
                    <time dateTime={last.at}>{momentIn(req.i18n.language, last.at)}</time>
                  ) : (
                    ''
                  )}
                </td>
                <td>
                  {state ? (
                    <span className={`workflow-state workflow-state--${state}`}>
                      {words.states[state]}
                    </span>
                  ) : null}
                </td>
                <td>
                  {before ? (
                    <a href={`${address}/${id}?versionFrom=${before.id}`}>with the one before</a>
                  ) : (
                    <a href={`${address}/${id}`}>open</a>
                  )}
                  {published && published.id !== id ? (
                    <>
                      {' · '}
                      <a href={`${address}/${id}?versionFrom=${published.id}`}>
                        with the published one
                      </a>
                    </>
                  ) : null}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p>
        {found.hasPrevPage ? <a href={`${address}?page=${page - 1}`}>Newer</a> : null}{' '}
        {found.hasNextPage ? <a href={`${address}?page=${page + 1}`}>Older</a> : null}
      </p>
      <p>Open a version to restore it: that makes a draft, in this language only.</p>
    </div>
  )
}
