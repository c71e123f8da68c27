import { shelf } from '../../shelf'

export const dynamic = 'force-dynamic'

export function GET() {
  return new Response(String(shelf.things))
}
