import type { Page } from '@playwright/test'
import { RevisionContent } from '#app/contract/revision.ts'
import { revisionEndpoints } from '#app/contract/revision-endpoints.ts'
import { expect, test } from './fixtures.ts'

// They work without network.
test.use({ serviceWorkers: 'allow' })

test('a version that is not chosen stays in the page until the history holds it', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Sans historique' }, lead: 'Le soir.' })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  await page.getByRole('textbox', { name: 'Chapô', exact: true }).focus()
  await page.context().setOffline(true)
  await page.getByRole('textbox', { name: 'Chapô', exact: true }).fill('La nuit.')
  await given.changed(id, { lead: 'Le matin.' })
  await page.context().setOffline(false)

  const versions = page.getByRole('region', { name: 'Deux versions des mêmes mots' })
  await versions.getByRole('radio', { name: /^Garder l’autre version/ }).check()
  await page.context().setOffline(true)
  await versions.getByRole('button', { name: 'Garder ces choix' }).click()
  await expect(versions.getByRole('alert')).toContainText('rien n’est encore écarté')
  await expect(page.getByRole('textbox', { name: 'Chapô', exact: true })).toHaveValue('La nuit.')

  await page.context().setOffline(false)
  await versions.getByRole('button', { name: 'Garder ces choix' }).click()
  await expect(versions).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Chapô', exact: true })).toHaveValue('Le matin.')
  expect(await setAside(page, id)).toEqual(['La nuit.'])
})

/** The leads that the history holds beside the working copy. */
async function setAside({ request }: Page, id: number) {
  const address = `/api/v1/broadcasts/${id}/revisions`
  const { data } = revisionEndpoints.list.reply.parse(await (await request.get(address)).json())
  const lost = data.filter(({ kind }) => kind === 'set_aside')
  const found = lost.map(async ({ n }) => {
    const reply = await request.get(`${address}/${n}`)
    return RevisionContent.parse(await reply.json()).broadcast.lead
  })
  return Promise.all(found)
}
