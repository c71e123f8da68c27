import { feedAnswer } from '../../feeds'

export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/feed.atom'>,
): Promise<Response> {
  return feedAnswer(request, await params, 'atom')
}
