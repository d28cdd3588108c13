import { z } from 'zod'

/** Where somebody is signed in. `device` is what the browser says of itself, null when it says nothing known. */
export const OpenSession = z
  .object({
    id: z.string(),
    device: z.object({ browser: z.string().nullable(), system: z.string().nullable() }),
    opened_at: z.string(),
    seen_at: z.string(),
    is_this: z.boolean(),
  })
  .meta({ id: 'OpenSession' })
export type OpenSession = z.infer<typeof OpenSession>
