import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Deps } from './scope.ts'

/** Where a request comes from. Behind a proxy of ours, the last address that it added is the only one to believe. */
export function addressOf(context: Context, { settings }: Deps): string {
  const chain = settings.behind_proxy ? context.req.header('x-forwarded-for') : undefined
  const last = chain?.split(',').at(-1)?.trim()
  if (last) return last
  return context.env?.incoming === undefined ? 'unknown' : (getConnInfo(context).remote.address ?? 'unknown')
}
