import { z } from 'zod'

const YEARS = { from: 1990, to: 2100 }

/** A calendar day, `2026-03-29`, between 1990 and 2100: a live of the year 9999 is a slip of the finger. */
export const Day = z.iso.date().refine(inRange, { params: { code: 'date_out_of_range', ...YEARS } })

/** An instant, RFC 3339 with its offset, between 1990 and 2100. Answers are in UTC. */
export const Instant = z.iso
  .datetime({ offset: true })
  .refine(inRange, { params: { code: 'date_out_of_range', ...YEARS } })

/** One line of text: trimmed, without control characters or line breaks. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), { params: { code: 'control_characters' } })

/** One line that must say something. */
export const requiredLine = (max: number) => line(max).min(1)

/** Plain text of several lines. */
export const lines = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => text === storable(text), { params: { code: 'control_characters' } })

/** Rich text as HTML in the document allow-list; the server sanitises it on every write. At most 4 MB. */
export const html = z.string().max(4_000_000).overwrite(storable)

/** An address in the site: ASCII letters, digits and hyphens, at most 90. */
export const Slug = z
  .string()
  .trim()
  .min(1)
  .max(90)
  .refine((text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text), { params: { code: 'slug' } })

/** A web address, http or https. */
export const WebAddress = z
  .string()
  .trim()
  .max(2000)
  .refine((text) => /^https?:\/\/[^\s\p{Cc}\p{Cs}]+$/u.test(text) && URL.canParse(text), {
    params: { code: 'web_address' },
  })

/** The address of a guest or a tag: never a number, which is the address of a sheet of the back-office. */
export const NameSlug = Slug.refine((text) => !/^\d+$/.test(text), { params: { code: 'slug_number' } })

/** A web address that nobody on the way can read or change. */
export const SecureAddress = WebAddress.refine((text) => !text.startsWith('http:'), {
  params: { code: 'https_address' },
})

/** The id of another record. */
export const Ref = z.int().min(1).max(2_147_483_647)

function inRange(text: string) {
  const year = Number(text.slice(0, 4))
  return year >= YEARS.from && year <= YEARS.to
}

/** No database keeps a NUL, and none half a character. */
function storable(text: string) {
  return text.replaceAll('\0', '').replace(/\p{Cs}/gu, '')
}

/** A month of the newsroom's calendar: `2026-11`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
