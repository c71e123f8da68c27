import config from '@payload-config'
import '@payloadcms/next/css'
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_PUT,
} from '@payloadcms/next/routes'
import { restPost } from '@/api-security/payload/rest-route'

export const GET = REST_GET(config)
export const POST = restPost(config)
export const DELETE = REST_DELETE(config)
export const PATCH = REST_PATCH(config)
export const PUT = REST_PUT(config)
export const OPTIONS = REST_OPTIONS(config)
