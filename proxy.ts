/** `/` goes to the language that the reader's browser asks for. All else has its own address. */
import type { NextRequest } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { routing } from '@/i18n/routing'

const toLanguage = createMiddleware(routing)

export default function proxy(request: NextRequest) {
  const response = toLanguage(request)
  // The next reader may ask for another language.
  response.headers.set('cache-control', 'private, no-cache')
  response.headers.append('vary', 'Accept-Language')
  return response
}

export const config = { matcher: ['/'] }
