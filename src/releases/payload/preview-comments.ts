/**
 * `POST /api/comments/in-preview`: a comment from the form on a preview of what will be, about the page that is shown
 * or a FAQ on it. It goes into the conversation of that text, like any other comment.
 */

import { addDataAndFileToRequest, Forbidden, UnauthorizedError } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { refusal as contentRefusal } from '../../content/refusals'
import { languageOf } from '../../i18n/server/messages'
import { refusal as commonRefusal } from '../../refusals/common-refusals'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { textOf } from '../../refusals/text-of'
import { personOf } from '../../workflow/payload/access'
import { refusal as workflowRefusal } from '../../workflow/refusals'
import { mayReadDrafts } from '../../workflow/roles'
import { textFrom } from '../../workflow/transition-request'
import { placeFrom } from '../place'
import { backToPreview, longestForm, readPreviewForm } from './preview-form'

export const previewCommentEndpoint = endpoint({
  path: '/in-preview',
  method: 'post',
  docs: {
    topic: 'releases',
    summary:
      'Comments on a text where a preview of what will be shows it; the comment is in its conversation.',
    who: 'everybody with a role',
    body: {
      place: '`faqs/ID` or `relations/ID`: the edition',
      words: 'text',
      key: 'the key of the preview, to which a form leads back',
      path: 'the page to which a form leads back',
    },
    answer: '201 `{ doc }`; a form: 303, back to the preview',
    refusals: { 400: 'there is no such text', 422: 'nothing is said' },
  },
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    if (!req.user) throw new UnauthorizedError(req.t)
    if (!mayReadDrafts(personOf(req))) throw new Forbidden(req.t)
    const facts = { field: 'words', longest: longestForm }
    const tooLong = () => refuse(commonRefusal('text-too-long', { field: 'words', facts }), req)
    const { isForm, said } = await readPreviewForm(req, tooLong)
    const place = placeFrom(said.place)
    if (!place) refuse(contentRefusal('reference-missing', { field: 'place' }), req)
    const words = textFrom(said.words, 'words')
    if (isRefusal(words)) refuse(words, req)
    if (!words) refuse(workflowRefusal('comment-missing', { field: 'words' }), req)
    const doc = await req.payload.create({
      collection: 'comments',
      data: { of: place.collection, edition: place.edition, text: words },
      depth: 0,
      user: req.user,
      overrideAccess: false,
      req,
    })
    if (!isForm) return Response.json({ doc }, { status: 201 })
    return backToPreview(said.path, { token: textOf(said.key), language: languageOf(req) })
  },
})
