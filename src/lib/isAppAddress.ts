/**
 * Whether a path is one of the app's own, answered with `index.html`; any other is a page for the public, or nothing.
 * A slug is never a number nor "nouvelle", so a public page of a broadcast, a guest or a tag is never one.
 */
export function isAppAddress(path: string): boolean {
  return APP.test(path)
}

const APP =
  /^\/($|connexion$|bienvenue\/|mot-de-passe\/|emissions$|emissions\/(nouvelle|\d+)(\/|$)|(invites|tags)(\/\d+)?\/?$|importer\/|(agenda|doublons|series|images|campagne|sante|equipe|journal|compte)(\/|$))/
