import { expect, test } from 'vitest'
import type { TagRef } from '#app/contract/tag.ts'
import { mergeFields } from './mergeFields.ts'

const tag = (name: string, id: number): TagRef => ({ id, name, slug: name.toLowerCase(), kind: 'topic' })
const [rail, fret, port, gare] = [tag('Rail', 1), tag('Fret', 2), tag('Port', 3), tag('Gare', 4)]
const tagging = (...tags: TagRef[]) => ({ tags, main_tag_id: 1 })
const merge = (base: TagRef[], mine: TagRef[], theirs: TagRef[]) =>
  mergeFields('Europe/Paris')('tagging', {
    base: tagging(...base),
    mine: tagging(...mine),
    theirs: tagging(...theirs),
  })

test('tags that one moved keep that order, with what the other added and took out', () => {
  const { collisions, settle } = merge([rail, fret, port], [port, rail, fret], [rail, gare, port])
  expect(collisions).toEqual([])
  expect(settle(() => 'mine')).toEqual(tagging(port, rail, gare))
})

test('an order that both changed is asked about, by its names', () => {
  const { collisions, settle } = merge([rail, fret, port], [port, rail, fret], [fret, rail, port])
  expect(collisions).toMatchObject([
    { mine: 'Port\nRail\nFret', theirs: 'Fret\nRail\nPort', name: 'Ordre de la liste' },
  ])
  expect(settle(() => 'theirs')).toEqual(tagging(fret, rail, port))
})
