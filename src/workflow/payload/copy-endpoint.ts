/** `POST /api/{relations|faqs}/{id}/copy`: begins a new content with the words and structure of another. */
import { Forbidden } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { copyOf } from '../../content/copy-of'
import { requestedEdition } from '../../content/payload/requested-edition'
import { titleOf } from '../../content/title'
import { languageOf, translatorFor } from '../../i18n/server/messages'
import { ownRequest } from '../../revision/payload/own-request'
import { mayCreate } from '../roles'
import { personOf } from './access'
import { formerAuthors } from './former-authors'
import { revisionOf } from './reviewed-document'

export const copyEndpoint = endpoint({
  path: '/:id/copy',
  method: 'post',
  docs: {
    topic: 'workflow',
    summary:
      'Begins a new content, as a draft, with the words and structure of this one as it stands. It has no address, number or translation of it.',
    who: 'editors',
    answer: '201 `{ doc: { id } }`',
  },
  handler: async (req) => {
    const { collection, edition } = await requestedEdition(req)
    const { language } = edition
    if (!mayCreate(personOf(req), { language, sourceLanguage: null })) throw new Forbidden(req.t)
    const t = translatorFor(languageOf(req))
    const title = t('edition.copyOf', { title: titleOf(edition) ?? t('workflow.untitled') })
    const authors = [
      ...revisionOf(collection, edition).authors,
      ...(await formerAuthors({ collection, id: edition.id, event: 'approve' }, req)),
    ]
    const { id } = await req.payload.create({
      collection,
      data: { ...copyOf(collection, edition, title), language, _status: 'draft' },
      draft: true,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req: await ownRequest(req, { kind: 'copy', authors }),
    })
    return Response.json({ doc: { id } }, { status: 201 })
  },
})
