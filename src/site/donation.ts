import { escapeAttribute } from '#app/contract/document/entities.ts'

/**
 * The call for donations inside the text, as HTML: it stands among blocks that are HTML already. Where the newsroom
 * says no address to give at, it leads nowhere.
 */
export function donation(url: string | null): string {
  const link = url === null ? '' : `<a href="${escapeAttribute(url)}">Faire un don</a>`
  return `<aside class="donation" aria-label="Soutenir"><p>Cette émission est libre et sans publicité. Elle n’existe que par les dons de celles et ceux qui la regardent.</p>${link}</aside>`
}
