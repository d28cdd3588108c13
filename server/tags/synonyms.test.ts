import { afterAll, beforeAll, expect, test } from 'vitest'
import { tagEndpoints as api, type TagInput } from '#app/contract/tag.ts'
import { nouns } from '#server/names/testing.ts'
import { newsroom } from '#server/testing.ts'

let room: Awaited<ReturnType<typeof newsroom>>
beforeAll(async () => void (room = await newsroom({ app: nouns })))
afterAll(() => room.close())

const add = (body: TagInput) => room.as('editor').call(api.create, { body })

test('a synonym finds its tag, is kept once, and is no tag of its own', async () => {
  const { body } = await add({ name: 'Vélo', synonyms: ['Bicyclette', 'bicyclette', 'Petite reine'] })
  expect(body.synonyms).toEqual(['bicyclette', 'Petite reine'])
  const found = await room.as('viewer').call(api.list, { query: { q: 'reine' } })
  expect(found.body.data.map((tag) => tag.name)).toEqual(['Vélo'])
  const again = await add({ name: 'BICYCLETTE' })
  expect([again.status, again.problem.current]).toMatchObject([409, { id: body.id }])
})

test('a synonym that another tag goes by is refused with its name', async () => {
  const other = (await add({ name: 'Bâtiment', synonyms: ['Construction'] })).body
  for (const [word, name] of [
    ['batiment', 'Urbanisme'],
    ['construction', 'Chantier'],
  ] as const) {
    const { status, problem } = await add({ name, synonyms: ['libre', word] })
    expect([status, problem.errors]).toMatchObject([422, [{ pointer: '/synonyms/1', code: 'synonym' }]])
    expect(problem.errors?.[0]?.detail).toContain('Bâtiment')
  }
  const own = await room
    .as('editor')
    .call(api.update, { params: { id: other.id }, body: { synonyms: ['bâtiment'] } }, { ifMatch: 0 })
  expect(own.problem.errors).toMatchObject([{ pointer: '/synonyms/0', code: 'own_name' }])
})

test('an introduction is sanitised, and emptied with its text', async () => {
  const { body } = await add({
    name: 'Mer',
    introduction_html: '<p onclick="x()">Houle</p><script>1</script>',
  })
  expect(body.introduction_html).toBe('<p>Houle</p>')
  const emptied = await room
    .as('editor')
    .call(api.update, { params: { id: body.id }, body: { introduction_html: '<p></p>' } }, { ifMatch: 0 })
  expect(emptied.body.introduction_html).toBeNull()
})
