import type { License } from '#app/contract/broadcast.ts'

/** How the text was made, and what may be done with it. */
export function Notices({ license, hasText }: { license: License; hasText: boolean }) {
  return (
    <footer className="notices">
      {hasText && (
        <p>
          Ce texte est le fruit d’un travail humain, appuyé sur une retranscription automatique de l’émission,
          relue et corrigée par la rédaction.
        </p>
      )}
      <p>{SENTENCES[license]}</p>
    </footer>
  )
}

const SENTENCES: Record<License, string> = {
  cc_by_nc_sa:
    'Mis à disposition selon les termes de la licence Creative Commons Attribution – Pas d’utilisation commerciale – Partage dans les mêmes conditions.',
  cc_by_sa:
    'Mis à disposition selon les termes de la licence Creative Commons Attribution – Partage dans les mêmes conditions.',
  cc_by: 'Mis à disposition selon les termes de la licence Creative Commons Attribution.',
  all_rights_reserved: 'Tous droits réservés.',
}
