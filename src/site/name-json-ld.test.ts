import { expect, test } from 'vitest'
import type { NamePageData } from './name-data.ts'
import { nameJsonLdText } from './name-json-ld.ts'
import { site } from './sample.testing.ts'
import { unknownTo } from './vocabulary.testing.ts'

const around = {
  campaign: null,
  site,
  listing: {
    shows: [{ slug: 'une-rue', title: 'Une rue </script>', on: '2026-01-05', role_label: null }],
    page: 1,
    total: 1,
    total_pages: 1,
  },
}
const guest = {
  kind: 'person' as const,
  display_name: 'Ada Morel',
  slug: 'ada-morel',
  pseudonym: 'La Luthière',
  role_short: 'luthière',
  biography_html: '<p>Elle fait des violons.</p>',
  agreement: null,
  links: [{ kind: 'site' as const, url: 'https://ada.example' }],
  image: null,
}
const pages: [string, NamePageData][] = [
  ['a person', { ...around, guest }],
  ['an organisation', { ...around, guest: { ...guest, kind: 'organisation' } }],
  ['a tag', { ...around, tag: { name: 'Lutherie', slug: 'lutherie', introduction_html: null } }],
]

test.each(pages)('schema.org knows all that is said of %s', (_, data) => {
  const text = nameJsonLdText(data)
  expect(unknownTo(JSON.parse(text)['@graph'])).toEqual([])
  expect(text).not.toContain('</script>')
})

test('a role is a person’s; an organisation has none', () => {
  const types = pages.map(([, data]) => nameJsonLdText(data).includes('jobTitle'))
  expect(types).toEqual([true, false, false])
})
