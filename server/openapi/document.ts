import { STATUS_CODES } from 'node:http'
import { api } from '#app/contract/api.ts'
import type { AnyEndpoint } from '#app/contract/endpoint.ts'
import { Problem, problemStatus } from '#app/contract/problem.ts'
import { COOKIE } from '#server/auth/cookie.ts'
import manifest from '#package.json' with { type: 'json' }
import { operation } from './operation.ts'
import { type Json, schemaPrinter } from './schemas.ts'

/** The contract as an OpenAPI 3.1 document: printed from the schemas that both sides parse with, never written. */
export function openapi(): Json {
  const printer = schemaPrinter()
  const problem = printer.output(Problem)
  const paths: Record<string, Json> = {}
  for (const [noun, endpoints] of Object.entries<Record<string, AnyEndpoint>>(api))
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const path = (paths[endpoint.path] ??= {})
      path[endpoint.method] = operation(noun, name, endpoint, printer, OWN.get(endpoint) ?? [])
    }
  return {
    openapi: '3.1.0',
    info: INFO,
    servers: [{ url: '/api/v1', description: 'The backend that serves the application' }],
    tags: Object.keys(api).map((name) => ({ name, description: NOUNS[name as keyof typeof api] })), // its own keys
    paths,
    components: {
      ...COMPONENTS,
      responses: responses(problem, JSON.stringify(paths)),
      schemas: sorted(printer.components),
    },
  }
}

const INFO = {
  title: 'Régie',
  version: manifest.version,
  summary: manifest.description,
  description:
    'What the application asks of a backend. Instants are RFC 3339 in UTC, durations whole seconds, money whole cents. `null` is known to be empty, absent is not said. Lists are replaced whole. A client decides on the `code` of a problem, never on its sentence.',
  license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
}

const NOUNS: Record<keyof typeof api, string> = {
  session: 'Signing in and out, and one-time links',
  account: 'How I come in: password, codes, passkeys, sessions',
  capabilities: 'What this backend offers',
  users: 'The people of the newsroom',
  broadcasts: 'Pages of broadcasts: working copy, states, checks, preview links',
  revisions: 'The history of a page: its versions, their names, the way back to one',
  guests: 'People, collectives and organisations who speak',
  tags: 'Subjects, one tag for all spellings',
  series: 'Recurring shows',
  images: 'Pictures and what is said of them',
  library: 'The pictures as a collection: uses, twins, replacement',
  schedule: 'Lives by time',
  campaign: 'The donation campaigns, one a month',
  events: 'What others change, as it happens',
  presence: 'Who is on a broadcast',
  productions: 'How a broadcast is made: guests in time, running order, checklist, markers',
  calendar_feeds: 'Private addresses of the agenda, for calendar programs',
  templates: 'What the lives of a series begin with, and when they come back',
  appearances: 'Guests and tags over time, and with which others',
  guestContacts: 'How guests are reached, and when they cannot come',
  clashes: 'What a live would collide with',
  operations: 'Acts on many things: how far they are, and the way back',
  audit: 'Who did what',
  duplicates: 'Guests and tags that are probably there twice',
  merges: 'Two guests or two tags made one',
  saved_views: 'Views of lists, kept and shared',
  imports: 'Guests and tags out of files',
  exports: 'Lists as files',
  bulk_edits: 'Changing many broadcasts at once, after a dry run',
  name_edits: 'Changing many guests or tags at once, after a dry run',
  archive_fixes: 'Mending one defect over the archive, after a dry run',
  tag_reclassifications: 'Turning tags into seasons, formats and platforms',
  archive_health: 'The defects of the archive, and how they went',
}

/** What one endpoint alone can answer. */
const OWN = new Map<AnyEndpoint, number[]>([
  [api.session.signIn, [401, 429]],
  [api.session.invitation, [410]],
  [api.session.accept, [410]],
  [api.session.readReset, [410]],
  [api.session.reset, [410]],
  [api.session.passkeyOptions, [429]],
  [api.session.signInByPasskey, [401, 429]],
  [api.account.changePassword, [429]],
  [api.account.confirmTwoFactor, [429]],
  [api.account.stopTwoFactor, [429]],
  [api.account.renewRecoveryCodes, [429]],
  [api.users.sessions, [403]],
  [api.users.list, [403]],
  [api.guests.read, [410]],
  [api.guests.update, [410]],
  [api.guests.remove, [410]],
  [api.tags.read, [410]],
  [api.tags.update, [410]],
  [api.tags.remove, [410]],
  [api.appearances.ofGuest, [410]],
  [api.appearances.aroundGuest, [410]],
  [api.appearances.ofTag, [410]],
  [api.appearances.aroundTag, [410]],
  [api.guestContacts.read, [403]],
  [api.audit.list, [403]],
  [api.audit.export, [403]],
  [api.events.stream, [429]],
])

const COMPONENTS = {
  securitySchemes: {
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: COOKIE,
      description: `Set by signing in; \`__Secure-${COOKIE}\` over https.`,
    },
    csrf: {
      type: 'apiKey',
      in: 'header',
      name: 'X-CSRF-Token',
      description: 'The `csrf_token` of the session, on every write.',
    },
  },
  parameters: {
    IfMatch: {
      name: 'If-Match',
      in: 'header',
      required: true,
      description: 'The version that the change was made from: `"<lock_version>"`.',
      schema: { type: 'string' },
      example: '"3"',
    },
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'A repeat with the same key, within 24 hours, gets the first answer again.',
      schema: { type: 'string', maxLength: 200 },
    },
  },
  headers: {
    ETag: { description: '`"<lock_version>"`, to send back as `If-Match`.', schema: { type: 'string' } },
  },
}

/** The refusals that the operations name. */
function responses(schema: Json, paths: string): Json {
  const statuses = [...new Set(Object.values(problemStatus))].toSorted((one, other) => one - other)
  const used = statuses.filter((status) => paths.includes(`/Problem${status}"`))
  return Object.fromEntries(used.map((status) => [`Problem${status}`, response(status, schema)]))
}

function response(status: number, schema: Json): Json {
  const codes = Object.entries(problemStatus).flatMap(([code, own]) =>
    own === status ? [`\`${code}\``] : [],
  )
  return {
    description: `${STATUS_CODES[status]}: ${codes.join(', ')}`,
    ...(status === 429 || status === 503 ? { headers: RETRY } : {}),
    content: { 'application/problem+json': { schema } },
  }
}

const RETRY = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } }

const sorted = (schemas: Json): Json =>
  Object.fromEntries(Object.entries(schemas).toSorted(([one], [other]) => (one < other ? -1 : 1)))
