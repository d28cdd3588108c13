import { expect, test } from 'vitest'
import { Campaign } from '#app/contract/campaign.ts'
import { Guest } from '#app/contract/guest.ts'
import { ImagePatch } from '#app/contract/image.ts'
import { Series } from '#app/contract/series.ts'
import { Tag } from '#app/contract/tag.ts'
import { FIELDS } from './fields.ts'
import { valueWords } from './words.ts'

const UNTOLD = ['id', 'lock_version', 'created_at', 'updated_at', 'broadcasts_count', 'currency']

test.each(Object.entries({ Guest, Tag, Series, ImagePatch, Campaign }))(
  'every field of a %s that the journal may tell has a word of its own',
  (_, { shape }) => {
    const told = Object.keys(shape).filter((field) => !UNTOLD.includes(field))
    expect(told.filter((field) => FIELDS[field] === undefined)).toEqual([])
  },
)

test('a value is read as words: what has a name by its name, the rest by what is in it', () => {
  expect(valueWords('merged', { id: 7, name: 'Chaput Renaud' })).toBe('Chaput Renaud')
  expect(valueWords('items', [{ label: 'Studio', amount_cents: 1200 }])).toBe(
    'Libellé Studio, Montant (centimes) 1200',
  )
  expect(valueWords('active', false)).toBe('non')
  expect(valueWords('synonyms', [])).toBe('vide')
})
