import type { MiddlewareHandler } from 'hono'
import type { Deps, Variables } from './scope.ts'

/** Sets what browsers are told on every answer, and its number in the log; a page that needs other words says them first. */
export function secure({ settings }: Deps): MiddlewareHandler<{ Variables: Variables }> {
  const https = settings.site_url.startsWith('https:')
  const headers = https ? { ...HEADERS, 'strict-transport-security': 'max-age=31536000' } : HEADERS
  return async (context, next) => {
    await next()
    const resources = context.req.path.startsWith('/api/') ? 'same-origin' : 'cross-origin'
    const own = { 'cross-origin-resource-policy': resources, 'x-request-id': context.get('requestId') }
    for (const [name, value] of Object.entries({ ...headers, ...own }))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value)
  }
}

/** Players come from any PeerTube instance, and pictures of imported pages from anywhere, over https alone. */
const POLICY = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob: https:",
  'font-src': "'self' data:",
  'frame-src': "'self' https:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
}

const HEADERS: Record<string, string> = {
  'content-security-policy': Object.entries(POLICY)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; '),
  'x-content-type-options': 'nosniff',
  // YouTube's player refuses a page that hides where it is.
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
}
