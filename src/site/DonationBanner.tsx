/** The call for donations inside the text. */
export function DonationBanner() {
  return (
    <aside className="donation" aria-label="Soutenir">
      <p>
        Cette émission est libre et sans publicité. Elle n’existe que par les dons de celles et ceux qui la
        regardent.
      </p>
      <a href="/dons">Faire un don</a>
    </aside>
  )
}
