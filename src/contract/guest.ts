import { z } from 'zod'
import { fediverseProfile } from '#app/lib/fediverseProfile.ts'
import { endpoint } from './endpoint.ts'
import { commaList, Id, ListQuery, pageOf, sortBy, stored } from './list.ts'
import { html, line, NameSlug, Ref, requiredLine, SecureAddress } from './value.ts'

export const GuestKind = z.enum(['person', 'collective', 'organisation'])
export type GuestKind = z.infer<typeof GuestKind>

/** How words agree with the guest: « invitée », « invité », « invité·e ». */
export const Agreement = z.enum(['feminine', 'masculine', 'neutral'])
export type Agreement = z.infer<typeof Agreement>

export const GuestLinkKind = z.enum([
  'site',
  'fediverse',
  'peertube',
  'youtube',
  'bluesky',
  'wikidata',
  'wikipedia',
  'other',
])
export type GuestLinkKind = z.infer<typeof GuestLinkKind>

/** Where else the guest is to be found. A fediverse handle, `@ada@social.example`, becomes the address of its profile. */
export const GuestLink = z
  .object({
    kind: GuestLinkKind,
    url: z
      .string()
      .overwrite((text) => fediverseProfile(text) ?? text)
      .pipe(SecureAddress),
  })
  .meta({ id: 'GuestLink' })
export type GuestLink = z.infer<typeof GuestLink>

/** What a broadcast shows of a guest. `display_name` "Renaud Chaput", `sort_name` "Chaput, Renaud". */
export const GuestRef = z
  .object({ id: z.int(), display_name: z.string(), sort_name: z.string(), slug: z.string(), kind: GuestKind })
  .meta({ id: 'GuestRef' })
export type GuestRef = z.infer<typeof GuestRef>

const guestFields = {
  kind: GuestKind,
  display_name: requiredLine(120),
  given_name: line(80).nullable(),
  particle: line(20).nullable(),
  family_name: line(80).nullable(),
  sort_name: line(160).nullable(),
  role_short: line(200).nullable(),
  biography_html: html.nullable(),
  aliases: z.array(requiredLine(120)).max(30),
  slug: NameSlug,
  pseudonym: line(120).nullable(),
  pronouns: line(40).nullable(),
  agreement: Agreement.nullable(),
  image_id: Ref.nullable(),
  links: z
    .array(GuestLink)
    .max(20)
    .refine((links) => new Set(links.map(({ url }) => url)).size === links.length, {
      params: { code: 'repeated' },
    }),
}

/** A display name is enough; the sort name and the slug are proposed from it when they are not sent. */
export const GuestInput = z.strictObject(guestFields).partial().required({ display_name: true })
export type GuestInput = z.infer<typeof GuestInput>

export const GuestPatch = z.strictObject(guestFields).partial()
export type GuestPatch = z.infer<typeof GuestPatch>

/**
 * A guest as stored. The public page shows `display_name`, `pseudonym`, `role_short`, `biography_html`, the picture and
 * `links`; it takes its words' gender from `agreement`. The rest is the newsroom's: the parts of the name, the aliases,
 * which may be a former name, and the pronouns. `legacy_label` is the imported name, "Chaput Renaud"; it is never parsed blindly.
 * `broadcasts_count` leaves the trash out.
 */
export const Guest = z
  .object({
    ...stored,
    kind: GuestKind,
    display_name: z.string(),
    given_name: z.string().nullable(),
    particle: z.string().nullable(),
    family_name: z.string().nullable(),
    sort_name: z.string(),
    role_short: z.string().nullable(),
    biography_html: z.string().nullable(),
    aliases: z.array(z.string()),
    slug: z.string(),
    legacy_label: z.string().nullable(),
    pseudonym: z.string().nullable(),
    pronouns: z.string().nullable(),
    agreement: Agreement.nullable(),
    image_id: z.int().nullable(),
    links: z.array(z.object({ kind: GuestLinkKind, url: z.string() })),
    broadcasts_count: z.int(),
  })
  .meta({ id: 'Guest' })
export type Guest = z.infer<typeof Guest>

/** `q` wants each of its words somewhere in the names, in any order. Without a `sort`: best matches first, else by name. */
export const GuestSearch = ListQuery.extend({
  kind: commaList(GuestKind).optional(),
  sort: sortBy('sort_name', 'broadcasts_count', 'updated_at').optional(),
})
export type GuestSearch = z.infer<typeof GuestSearch>

/** What broadcasts use is refused (409 `in_use`) unless another takes its place; 422 when nothing else is there. */
export const Reassign = z.object({ reassign_to: Id.shape.id.optional() })

export const guestEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/guests',
    summary: 'Search guests',
    query: GuestSearch,
    reply: pageOf(Guest),
  }),
  /** 410 `gone` when it was merged into another, or handed over to it: that one is `current`. */
  read: endpoint({ method: 'get', path: '/guests/{id}', summary: 'Read a guest', params: Id, reply: Guest }),
  create: endpoint({
    method: 'post',
    path: '/guests',
    summary: 'Add a guest',
    body: GuestInput,
    reply: Guest,
  }),
  update: endpoint({
    method: 'patch',
    path: '/guests/{id}',
    summary: 'Change a guest',
    guarded: true,
    params: Id,
    body: GuestPatch,
    reply: Guest,
  }),
  remove: endpoint({
    method: 'delete',
    path: '/guests/{id}',
    summary: 'Delete a guest, or hand the appearances to another',
    guarded: true,
    params: Id,
    query: Reassign,
  }),
}
