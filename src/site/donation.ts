/** The call for donations inside the text, as HTML: it stands among blocks that are HTML already. */
export const DONATION =
  '<aside class="donation" aria-label="Soutenir"><p>Cette émission est libre et sans publicité. Elle n’existe que par les dons de celles et ceux qui la regardent.</p><a href="/dons">Faire un don</a></aside>'
