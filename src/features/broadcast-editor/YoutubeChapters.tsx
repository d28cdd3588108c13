import { Button } from '@mantine/core'
import type { Chapter } from '#app/contract/broadcast.ts'
import { brokenYoutubeRules, chaptersYoutube, type YoutubeRule } from '#app/lib/chaptersYoutube.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'

/** The chapters as a YouTube description takes them, to copy; what YouTube would refuse is said, for it then shows none. */
export function YoutubeChapters({ chapters, duration }: { chapters: Chapter[]; duration: number | null }) {
  if (chapters.length === 0) return null
  const [broken] = brokenYoutubeRules(chapters, duration)
  function copy() {
    navigator.clipboard.writeText(chaptersYoutube(chapters)).then(
      () => notify(m.broadcast_form_chapters_copied()),
      () => notify(m.broadcast_form_chapters_uncopied(), { tone: 'trouble' }),
    )
  }
  return (
    <>
      <Button variant="subtle" mt="sm" onClick={copy}>
        {m.broadcast_form_chapters_copy()}
      </Button>
      {broken !== undefined && <p>{RULES[broken]()}</p>}
    </>
  )
}

const RULES: Record<YoutubeRule, () => string> = {
  three_chapters: m.broadcast_form_youtube_three,
  starts_at_zero: m.broadcast_form_youtube_zero,
  ascending: m.broadcast_form_youtube_order,
  ten_seconds: m.broadcast_form_youtube_ten,
}
