/**
 * Whether a path is one of the app's own, answered with `index.html`; any other is a page for the public, or nothing.
 * A slug is never a number nor "nouvelle", so a broadcast's public page is never one.
 */
export function isAppAddress(path: string): boolean {
  return APP.test(path)
}

const APP =
  /^\/($|connexion$|bienvenue\/|emissions$|emissions\/(nouvelle|\d+)(\/|$)|agenda|invites|tags|series|campagne|equipe|importer\/)/
