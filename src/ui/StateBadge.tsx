import classes from './StateBadge.module.css'

/** `onair` is red and blinks for nothing else; `watch` amber; `published` green; `accent` ours; `quiet` the rest. */
export type Tone = 'onair' | 'watch' | 'published' | 'accent' | 'quiet'

/** A state in a word, with a shape of its own per tone: colour never speaks alone. */
export function StateBadge({ tone, label }: { tone: Tone; label: string }) {
  return (
    <span className={classes['badge']} data-tone={tone}>
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        {SHAPES[tone]}
      </svg>
      {label}
    </span>
  )
}

const SHAPES: Record<Tone, React.ReactNode> = {
  onair: <circle cx="5" cy="5" r="4.5" fill="currentColor" />,
  watch: <path d="M5 .6 9.8 9.4H.2Z" fill="currentColor" />,
  published: <path d="M1 5.4 4 8.4 9.2 2" fill="none" stroke="currentColor" strokeWidth="2" />,
  accent: <rect x="1" y="1" width="8" height="8" fill="currentColor" />,
  quiet: <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
}
