import type { Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import type { Deps, Variables } from '#server/scope.ts'
import { agendaLives } from './agendaLives.ts'
import { calendar, type CalendarLive } from './calendar.ts'
import { publicLives } from './publicLives.ts'
import { opensAgenda } from './store.ts'

/** The agenda for calendar programs: what is announced, to anybody; all of it, to whoever has a secret address. */
export function serveCalendars(app: Hono<{ Variables: Variables }>, deps: Deps) {
  const { db, clock, settings } = deps
  const since = () => new Date(clock.now().getTime() - YEAR)
  app.get('/calendar.ics', etag(), async (context) => {
    const lives = await publicLives(db, since(), settings.site_url)
    context.header('access-control-allow-origin', '*')
    context.header('cache-control', 'public, no-cache')
    return answer(context, deps, settings.name, lives)
  })
  app.get('/calendar/:file', etag(), async (context, next) => {
    const [, secret] = /^([\w-]{43})\.ics$/.exec(context.req.param('file')) ?? []
    if (secret === undefined || !(await opensAgenda(db, secret, clock.now()))) return next()
    const lives = await agendaLives(db, since(), settings.site_url)
    context.header('cache-control', 'private, no-cache')
    context.header('referrer-policy', 'no-referrer')
    context.header('x-robots-tag', 'noindex')
    return answer(context, deps, `${settings.name} (agenda de la rédaction)`, lives)
  })
}

/** How long what is over stays, in milliseconds. */
const YEAR = 365 * 86_400_000

function answer(context: Context, { settings }: Deps, name: string, lives: CalendarLive[]) {
  context.header('content-type', 'text/calendar; charset=utf-8')
  return context.body(calendar(name, `${settings.site_url}${context.req.path}`, lives))
}
