import type { Agreement } from '#app/contract/guest.ts'
import { m } from '#app/paraglide/messages.js'

/** How sentences agree with a guest, in words. */
export const agreementLabels: Record<Agreement, () => string> = {
  feminine: m.guest_page_agreement_feminine,
  masculine: m.guest_page_agreement_masculine,
  neutral: m.guest_page_agreement_neutral,
}
