import type { z } from 'zod'
import { explain, issueCode } from '#app/contract/explain.ts'
import type { Issue, ProblemCode } from '#app/contract/problem.ts'

interface Details {
  /** A sentence in French for the person; the code's own when absent. */
  detail?: string
  errors?: Issue[]
  current?: unknown
  retry_after?: number
}

/** A refusal: thrown anywhere below a handler, answered as `application/problem+json`. */
export class Refused extends Error {
  readonly code: ProblemCode
  readonly details: Details

  constructor(code: ProblemCode, details: Details = {}) {
    super(details.detail ?? code)
    this.code = code
    this.details = details
  }
}

/** Refuses unless the condition holds. */
export function must(condition: unknown, code: ProblemCode, details: Details = {}): asserts condition {
  if (!condition) throw new Refused(code, details)
}

/** One refused field of the body, by its path and a code of `explain.ts`. */
export function refusedField(path: (string | number)[], code: string): Refused {
  return new Refused('validation', { errors: [issue(path, code)] })
}

/** One refused value; `prefix` is `?` for a query parameter. */
export function issue(path: (string | number)[], code: string, prefix = '/'): Issue {
  const raw = { code: 'custom' as const, params: { code }, input: undefined, path, message: '' }
  return { pointer: pointer(path, prefix), code, detail: explain(raw, 'fr') }
}

/** What zod refused, as issues, an unknown field at its own place; `prefix` is `?` for a query parameter. */
export function issuesOf(error: z.ZodError, prefix = '/'): Issue[] {
  return error.issues.flatMap((found) => {
    const places =
      found.code === 'unrecognized_keys' ? found.keys.map((key) => [...found.path, key]) : [found.path]
    return places.map((path) => ({
      pointer: pointer(path, prefix),
      code: issueCode({ ...found, input: 'input' in found ? found.input : '' } as z.core.$ZodRawIssue), // same members, but for the optional message
      detail: found.message,
    }))
  })
}

function pointer(path: PropertyKey[], prefix: string) {
  return prefix + path.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')
}

/** What is said in French when the refusal brings no sentence of its own. */
export const sentences: Record<ProblemCode, string> = {
  malformed: 'La requête est illisible.',
  validation: 'Certaines valeurs sont à corriger.',
  unauthenticated: 'Votre session est terminée\u00A0: connectez-vous à nouveau.',
  bad_credentials: 'Adresse e-mail ou mot de passe incorrect.',
  second_factor: 'Le mot de passe est bon\u00A0: donnez aussi un code.',
  forbidden: 'Votre rôle ne permet pas cette action.',
  csrf: 'La page est restée ouverte trop longtemps\u00A0: rechargez la session et réessayez.',
  not_found: 'Cet élément n’existe pas ou n’existe plus.',
  gone: 'Cet élément a été supprimé.',
  conflict: 'Cette action est déjà en cours.',
  duplicate: 'Cette valeur est déjà utilisée.',
  in_use: 'Cet élément est encore utilisé.',
  transition_refused: 'Ce changement d’état n’est pas possible d’ici.',
  checks_failed: 'Des vérifications bloquent la publication.',
  precondition_required: 'La version de départ manque (If-Match).',
  precondition_failed: 'Quelqu’un a enregistré entre-temps.',
  idempotency_mismatch: 'Cette clé a déjà servi pour une autre demande.',
  payload_too_large: 'L’envoi est trop volumineux.',
  unsupported_media_type: 'Ce type de fichier ou de contenu n’est pas accepté.',
  rate_limited: 'Trop d’essais\u00A0: attendez un peu.',
  unavailable: 'Le serveur ne peut pas répondre pour le moment.',
  internal: 'Le serveur a rencontré une erreur. Rien n’a été modifié.',
}
