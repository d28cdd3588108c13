import { productionEndpoints } from '#app/contract/production.ts'
import { expect, test } from './fixtures.ts'
import { caller } from './given.ts'
import { dragTo, middleOf } from './schedule-steps.ts'

test('a segment is dragged by its handle to another place, and stays there', async ({
  given,
  server,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'À la main' } })
  await given.produced(id, { segments })
  const call = await caller(server.url, 'producer')
  const order = async () =>
    (await call(productionEndpoints.read, { params: { id } })).segments.map((one) => one.title)
  const page = await signIn('producer')
  await page.goto(`/emissions/${id}/preparation`)
  const title = (number: number) => page.getByRole('textbox', { name: `Titre, séquence ${number}` })
  await expect(title(3)).toHaveValue('Au revoir')
  const handle = (name: string) => page.getByRole('button', { name: new RegExp(`^Déplacer\\s: ${name}$`) })
  await expect(handle('Bonsoir')).toHaveAccessibleDescription(/Espace pour saisir/) // a hand can take it, too
  await middleOf(handle('Au revoir'))
  const [from, to] = [await middleOf(handle('Bonsoir')), await middleOf(handle('Au revoir'))]
  await dragTo(page, from, { x: to.x, y: to.y + 10 })
  await expect(title(1)).toHaveValue('Le procès')
  await expect(title(3)).toHaveValue('Bonsoir')
  await expect.poll(order).toEqual(['Le procès', 'Au revoir', 'Bonsoir'])
})

const segments = ['Bonsoir', 'Le procès', 'Au revoir'].map((name, index) => ({
  id: `segment-${index}`,
  title: name,
  kind: 'interview' as const,
  planned_seconds: 300,
  who: null,
  notes: null,
  links: [],
  started_at: null,
}))
