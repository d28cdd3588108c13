import { TagPlatform, TagTarget } from '#app/contract/archive-fix.ts'
import { Format } from '#app/contract/broadcast.ts'
import type { TagRef } from '#app/contract/tag.ts'

/** A tag that was chosen by hand, and what is said of it so far: `becomes` is `season` or one of `FIXED_TARGETS`. */
export interface OtherTag {
  tag: Pick<TagRef, 'id' | 'name'>
  becomes: string
  season_number: string
}

/** A tag as it is chosen: nothing is guessed of it but the number that its name holds, should it be a season. */
export const otherTag = ({ id, name }: Pick<TagRef, 'id' | 'name'>): OtherTag => ({
  tag: { id, name },
  becomes: '',
  season_number: /\d{1,3}(?!\d)/.exec(name)?.[0] ?? '',
})

/** Whatever a tag can become without another word, each by a key. */
export const FIXED_TARGETS: ReadonlyMap<string, TagTarget> = new Map<string, TagTarget>([
  ...Format.options.map((format) => [`format ${format}`, { field: 'format', format }] as const),
  ...TagPlatform.options.map(
    (platform) => [`platform ${platform}`, { field: 'platform', platform }] as const,
  ),
])

/** What the tag becomes, null while that is not all said. */
export function targetOf({ becomes, season_number }: OtherTag): TagTarget | null {
  if (becomes !== 'season') return FIXED_TARGETS.get(becomes) ?? null
  const number = season_number.trim()
  if (!/^\d+$/.test(number)) return null
  return TagTarget.safeParse({ field: 'season', season_number: Number(number) }).data ?? null
}
