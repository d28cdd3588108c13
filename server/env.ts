import { resolve } from 'node:path'
import { z } from 'zod'
import { CannotStart } from './cannot-start.ts'

const NBSP = '\u00A0'
const PORT = 'un numéro de port, de 1 à 65535'
const MINUTES = 'un nombre de minutes, de 0 à 1440'
const COUNT = 'un nombre entier, de 1500 à 100000'
const LOOPBACK = ['127.0.0.1', 'localhost', '::1']

/** What the environment says, read once at start. Throws `CannotStart` (in French) naming each wrong variable. */
export function readEnv(source: Record<string, string | undefined>): Env {
  // An empty variable (`PORT= npm start`, a compose file) is one that was not given.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}${NBSP}: ${message}`)
  throw new CannotStart(`Régie ne peut pas démarrer avec ces réglages${NBSP}:\n${lines.join('\n')}`)
}

export type Env = z.output<typeof Environment>

const Environment = z
  .object({
    PORT: z.coerce.number(PORT).int(PORT).min(1, PORT).max(65_535, PORT).default(4400),
    HOST: z.string().default('127.0.0.1'),
    REGIE_DATA: z
      .string()
      .default('./data')
      .transform((folder) => resolve(folder)),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'une adresse postgres://…' }).optional(),
    REGIE_MODE: z.enum(['demo', 'production'], 'demo ou production').default('demo'),
    REGIE_DEMO_PASSWORD: z.string().min(8, 'au moins 8 caractères').optional(),
    REGIE_DEMO_BROADCASTS: count(2000),
    REGIE_DEMO_GUESTS: count(1500),
    REGIE_NAME: z.string().default('Au Poste'),
    REGIE_ORIGIN: z
      .url({ protocol: /^https?$/, error: 'l’adresse du site, comme https://regie.exemple.fr' })
      .transform((url) => new URL(url).origin)
      .optional(),
    REGIE_HOME_URL: webAddress(),
    REGIE_DONATION_URL: webAddress(),
    REGIE_TIME_ZONE: z.string().refine(isZone, 'un fuseau comme Europe/Paris').default('Europe/Paris'),
    REGIE_EDITORS_PUBLISH: z.stringbool('true ou false').default(true),
    REGIE_CHANNELS: names('Chaîne principale,Chaîne 2'),
    REGIE_STUDIOS: names('Grand studio,Petit studio'),
    REGIE_TRAVEL_MINUTES: z.coerce
      .number(MINUTES)
      .int(MINUTES)
      .min(0, MINUTES)
      .max(1440, MINUTES)
      .default(30),
    REGIE_BEHIND_PROXY: z.stringbool('true ou false').default(false),
    REGIE_SECRET: z.string().min(32, 'au moins 32 caractères').optional(),
    REGIE_LOG: z.enum(['debug', 'info', 'warn', 'error'], 'debug, info, warn ou error').optional(),
  })
  .refine(({ REGIE_MODE, HOST }) => REGIE_MODE === 'production' || LOOPBACK.includes(HOST), {
    path: ['HOST'],
    error: `en démonstration, quiconque atteint Régie entre avec les comptes affichés${NBSP}: elle n’écoute que cette machine. Pour l’ouvrir au réseau, ajoutez REGIE_MODE=production.`,
  })
  .transform((env) => ({
    ...env,
    REGIE_ORIGIN: env.REGIE_ORIGIN ?? `http://localhost:${env.PORT}`,
    REGIE_HOME_URL: env.REGIE_HOME_URL ?? null,
    REGIE_DONATION_URL: env.REGIE_DONATION_URL ?? donationsAt(env.REGIE_HOME_URL),
    // What people read in a demonstration is the few lines of welcome; in production, the journal.
    REGIE_LOG: env.REGIE_LOG ?? (env.REGIE_MODE === 'demo' ? 'warn' : 'info'),
  }))

/** How much of something the demo newsroom has: what is asked of a large archive is measured on one. Fewer would lack its facts. */
function count(usual: number) {
  return z.coerce.number(COUNT).int(COUNT).min(1500, COUNT).max(100_000, COUNT).default(usual)
}

/** An address that a reader of the public pages can be led to. */
function webAddress() {
  return z.url({ protocol: /^https?$/, error: 'une adresse comme https://exemple.fr' }).optional()
}

/** Where one gives on a site, unless it is said. */
function donationsAt(home: string | undefined): string | null {
  return home === undefined ? null : new URL('/dons', home).href
}

/** Names separated by commas. */
function names(none: string) {
  return z
    .string()
    .default(none)
    .transform((text) =>
      text
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    )
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('fr', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
