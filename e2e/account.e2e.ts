import type { CDPSession, Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { accountEndpoints } from '#app/contract/account.ts'
import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'
import { caller } from './given.ts'
import { PASSWORD } from './server.ts'

const NEW = 'une phrase toute neuve'

test('codes after the password, over the editor too; a lost telephone, and a forgotten password', async ({
  given,
  server,
  signIn,
  page: outside,
}) => {
  const page = await signIn('producer')
  await page.goto('/emissions')
  await page.getByRole('button', { name: /^Compte/ }).click()
  await page.getByRole('link', { name: 'Mon compte' }).click()
  await expect(page.getByRole('heading', { name: 'Mon compte' })).toBeVisible()
  await expectAccessibleInBothThemes(page)

  await page.getByRole('button', { name: 'Activer les codes' }).click()
  const before = page.getByRole('dialog', { name: 'Activer les codes\u00a0?' })
  await before.getByLabel('Mot de passe').fill(PASSWORD)
  await page.keyboard.press('Enter')
  const setup = page.getByRole('dialog', { name: 'Activer les codes', exact: true })
  await expect(setup.getByRole('img', { name: /Code QR/ })).toBeVisible()
  await expectAccessibleInBothThemes(page)
  const secret = await setup.getByRole('textbox', { name: 'Clé' }).inputValue()
  const first = setup.getByRole('textbox', { name: 'Code affiché par l’application' })
  await first.fill('000000')
  await page.keyboard.press('Enter')
  await expect(first).toHaveAccessibleDescription(/Ce code n’est pas bon/)
  // The answer to a first try was lost: the codes are on already, and recovery codes are still to be had.
  const elsewhere = await caller(server.url, 'producer')
  await elsewhere(accountEndpoints.confirmTwoFactor, { body: { code: codeOf(secret, -1) } })
  await first.fill(codeOf(secret, 0))
  await page.keyboard.press('Enter')
  const renewal = page.getByRole('dialog', { name: 'Renouveler les codes de secours\u00a0?' })
  await expect(renewal).toContainText('s’est perdue')
  await renewal.getByLabel('Mot de passe').fill(PASSWORD)
  await page.keyboard.press('Enter')
  const codes = page.getByRole('dialog', { name: 'Codes de secours' })
  await expect(codes.getByRole('listitem')).toHaveCount(10)
  const recovery = await codes.getByRole('listitem').first().innerText()
  await codes.getByRole('button', { name: 'J’ai gardé ces codes' }).click()
  await expect(page.getByText(/^Codes de secours restants/)).toContainText('10')

  // The session ends over a text: the password, then a code, and the text is there and leaves.
  const { id } = await given.broadcast({ page: { title: 'Sous les codes' } })
  await page.goto(`/emissions/${id}`)
  const subtitle = page.getByRole('textbox', { name: 'Sous-titre' })
  await expect(subtitle).toBeVisible()
  await page.context().clearCookies()
  await subtitle.fill('Écrit sous les codes')
  await page.keyboard.press('Control+s')
  const again = page.getByRole('dialog', { name: 'Votre session est terminée' })
  await again.getByLabel('Mot de passe').fill(PASSWORD)
  await page.keyboard.press('Enter')
  const code = again.getByRole('textbox', { name: 'Code' })
  await expect(code).toBeFocused()
  await expectAccessibleInBothThemes(page)
  await page.keyboard.type(codeOf(secret, 1))
  await page.keyboard.press('Enter')
  await expect(again).toBeHidden()
  await expect.poll(async () => (await given.stored(id)).page.subtitle).toBe('Écrit sous les codes')

  // Elsewhere, with a recovery code: both sessions are listed, and one ends the other.
  await signInOutside(outside, PASSWORD)
  await outside.getByRole('textbox', { name: 'Code' }).fill(recovery)
  await outside.getByRole('button', { name: 'Se connecter' }).click()
  await expect(outside.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible()
  await outside.goto('/compte')
  await outside.getByRole('button', { name: 'Terminer toutes les autres' }).click()
  await expect(outside.getByText('Vos autres sessions sont terminées.')).toBeVisible()
  await expectReflow(outside)

  // Nothing is left but to ask an admin: the second factor goes, and a link brings a new password.
  const admin = await signIn('admin')
  await admin.goto('/equipe')
  const entry = admin.getByRole('button', { name: /^Sessions et connexion.*Théo Amsellem/ })
  await entry.click()
  await expect(admin.getByRole('dialog').getByRole('button', { name: /^Terminer la session/ })).toHaveCount(1)
  await expectAccessibleInBothThemes(admin)
  await admin.getByRole('button', { name: 'Retirer le second facteur' }).click()
  await entry.click()
  await admin.getByRole('button', { name: 'Créer un lien' }).click()
  const url = new URL(await admin.getByRole('textbox', { name: 'Lien à usage unique' }).inputValue())
  await outside.goto(url.pathname)
  await expect(outside.getByRole('button', { name: 'Choisir ce mot de passe' })).toBeVisible()
  await expectAccessibleInBothThemes(outside)
  await expectReflow(outside)
  await outside.getByLabel('Mot de passe').fill(NEW)
  await outside.getByRole('button', { name: 'Choisir ce mot de passe' }).click()
  await expect(outside).toHaveTitle('Connexion · Régie')
  await signInOutside(outside, NEW)
  await expect(outside.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible()

  // And the password is changed back by who knows it.
  await outside.goto('/compte')
  await outside.getByLabel('Mot de passe actuel').fill('pas celui-là')
  await outside.getByLabel('Nouveau mot de passe').fill(PASSWORD)
  await outside.getByRole('button', { name: 'Changer le mot de passe' }).click()
  const current = outside.getByLabel('Mot de passe actuel')
  await expect(current).toHaveAccessibleDescription(/Ce n’est pas votre mot de passe/)
  await current.fill(NEW)
  await outside.getByRole('button', { name: 'Changer le mot de passe' }).click()
  await expect(outside.getByText(/^Mot de passe changé/)).toBeVisible()
})

test('a passkey is made, named, signs in without a password, and is deleted', async ({ browser, server }) => {
  const { port } = new URL(server.url)
  const context = await browser.newContext({ baseURL: `http://localhost:${port}`, locale: 'fr-FR' })
  const page = await context.newPage()
  await giveDevice(await context.newCDPSession(page))
  await page.goto('/connexion?retour=/compte')
  await page.getByLabel('Adresse e-mail').fill('viewer@demo.regie')
  await page.getByLabel('Mot de passe').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click()
  await page.getByRole('textbox', { name: 'Nom de la clé' }).fill('Téléphone')
  await page.getByRole('dialog').getByLabel('Mot de passe').fill(PASSWORD)
  await page.getByRole('button', { name: 'Créer la clé' }).click()
  await page.getByRole('button', { name: 'Renommer : Téléphone' }).click()
  await page.getByRole('textbox', { name: 'Nom de la clé' }).fill('Portable de Lina')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  const keys = page.getByRole('region', { name: 'Clés d’accès' })
  await expect(keys.getByRole('listitem')).toContainText('Portable de Lina')
  await expect(keys.getByRole('listitem')).toContainText('jamais servie')

  await context.clearCookies()
  await page.goto('/connexion?retour=/compte')
  await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click()
  await expect(keys.getByRole('listitem')).toContainText('servie le')
  await page.getByRole('button', { name: 'Supprimer : Portable de Lina' }).click()
  await page.getByRole('dialog').getByLabel('Mot de passe').fill(PASSWORD)
  await page.getByRole('button', { name: 'Supprimer la clé' }).click()
  await expect(keys).toContainText('Aucune clé d’accès')

  await context.clearCookies()
  await page.goto('/connexion')
  await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click()
  await expect(page.getByRole('alert')).toContainText('La clé d’accès n’a pas servi')
  await expectAccessibleInBothThemes(page)
  await context.close()
})

/** A device in the browser that keeps passkeys and says who holds it. */
async function giveDevice(session: CDPSession) {
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** The code of the step so many after this one: each is taken once. */
function codeOf(secret: string, later: number) {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + later * 30_000 })
}

async function signInOutside(page: Page, password: string) {
  await page.goto('/connexion')
  await page.getByLabel('Adresse e-mail').fill('producer@demo.regie')
  await page.getByLabel('Mot de passe').fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
}
