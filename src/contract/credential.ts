import { z } from 'zod'

/** A new password: at least 12 characters (NIST SP 800-63B), the server refuses the common ones. */
export const NewPassword = z
  .string()
  .max(200)
  .refine((text) => text.length >= 12, { params: { code: 'password_weak' } })

/** What the browser's WebAuthn takes and gives, in JSON (WebAuthn Level 3): only its library knows the shape of it. */
export const WebAuthn = z.record(z.string(), z.json())
