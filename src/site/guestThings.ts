import type { BroadcastEventLeaf, OrganizationLeaf, PersonLeaf } from 'schema-dts'
import type { PageData } from './page-data.ts'
import { told } from './told.ts'

/** The guests: each a `Person`, or an `Organization`. */
export function guestThings({ broadcast, site }: PageData): (PersonLeaf | OrganizationLeaf)[] {
  return broadcast.guests.map(({ guest, role_label }) => {
    const [id, name] = [`${site.url}/invites/${guest.slug}`, guest.display_name]
    return guest.kind === 'person'
      ? told<PersonLeaf>({ '@type': 'Person', '@id': id, name, jobTitle: role_label })
      : told<OrganizationLeaf>({ '@type': 'Organization', '@id': id, name })
  })
}

/** Where a show or its live names them: only people act, by schema.org; an organization contributes. */
export function parts(data: PageData): Pick<BroadcastEventLeaf, 'actor' | 'contributor'> {
  const things = guestThings(data)
  const ids = (type: 'Person' | 'Organization') => {
    const found = things.filter((thing) => thing['@type'] === type)
    return found.length === 0 ? null : found.map((thing) => ({ '@id': thing['@id'] ?? '' }))
  }
  return told<Pick<BroadcastEventLeaf, 'actor' | 'contributor'>>({
    actor: ids('Person'),
    contributor: ids('Organization'),
  })
}
