import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'

const [UUID, SHORT] = ['9c9de5e8-0a1e-484a-b099-e80766180a6d', 'kkGMgK9ZtnKfYAgnEtQxbv']
const [OTHER, OTHER_SHORT] = ['0c954a1b-79ed-43ef-b314-9c1057546d76', '2y84q2MQUMWPbiEcxNXMgC']

test('an address of a PeerTube video fills in its ids, each id brings the other, and what is neither is told at its field', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Une vidéo, deux identifiants' } })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  const [address, uuid, short] = [box(page, 'PeerTube'), box(page, 'UUID'), box(page, 'UUID court')]
  await expect(uuid).toBeHidden()
  await address.fill(`https://video.exemple.fr/videos/watch/${UUID}`)
  await expect(box(page, 'Serveur')).toHaveValue('video.exemple.fr')
  await expect(uuid).toHaveValue(UUID)
  await expect(short).toHaveValue(SHORT)

  await uuid.fill('50')
  await uuid.blur()
  await expect(uuid).toHaveAccessibleDescription(/36 caractères/)
  await expect(short).not.toHaveAccessibleDescription(/./)
  await uuid.fill(OTHER)
  await expect(short).toHaveValue(OTHER_SHORT)
  await expect(uuid).not.toHaveAccessibleDescription(/./)
  await short.fill('Z'.repeat(22))
  await expect(short).toHaveAccessibleDescription(/22 caractères, sans 0, O, I ni l/)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: '1 champ à corriger' })).toBeVisible()
  expect((await given.stored(id)).peertube.peertube_short_uuid).not.toBe('Z'.repeat(22))
  await expectAccessible(page)
  await short.fill(SHORT)
  await expect(uuid).toHaveValue(UUID)
  await expect(address).toHaveValue(`https://video.exemple.fr/w/${SHORT}`)

  await box(page, 'Serveur').fill('video')
  await expect(box(page, 'Serveur')).toHaveAccessibleDescription(/Nom de serveur incomplet/)
  for (const [typed, told] of [
    [`https://video.exemple.fr/w/p/${SHORT}`, /liste de lecture/],
    ['https://video.exemple.fr/c/redaction', /chaîne ou d’un compte/],
    [UUID, /ne dit pas sur quel serveur/],
    ['https://video.exemple.fr/w/50x', /incomplet ou abîmé/],
  ] as const) {
    await address.fill(typed)
    await expect(address).toHaveAccessibleDescription(told)
  }
  await address.fill(`video.exemple.fr/w/${SHORT}?start=12s`)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: /^Enregistré à/ })).toBeVisible()
  expect((await given.stored(id)).peertube).toMatchObject({
    peertube_host: 'video.exemple.fr',
    peertube_uuid: UUID,
    peertube_short_uuid: SHORT,
  })
})

function box(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true })
}
