/** `/` goes to the language that the reader's browser asks for. All else has its own address. */
import createMiddleware from 'next-intl/middleware'
import { routing } from '@/i18n/routing'

export default createMiddleware(routing)

export const config = { matcher: ['/'] }
