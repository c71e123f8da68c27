import { feedAnswer } from '../../feeds'

export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/feed.json'>,
): Promise<Response> {
  return feedAnswer(request, await params, 'json')
}
