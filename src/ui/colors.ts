/**
 * Every colour of the interface, once per theme, named after what it says. Red means on air and nothing else; amber,
 * to watch (and what is refused); green, published. They reach the styles as `--tone-*` variables, and
 * `colors.test.ts` holds every text on every surface to WCAG AA.
 */
export interface Colors {
  /** Surfaces, from the back to the front; `sunken` also marks what is hovered or chosen. */
  page: string
  panel: string
  sunken: string
  /** Hairlines that only separate, and edges that show where a control is (3:1, WCAG 1.4.11). */
  line: string
  edge: string
  text: string
  muted: string
  placeholder: string
  accent: string
  /** The filled button and what is written on it. */
  fill: string
  fillHover: string
  onFill: string
  onair: string
  onairSoft: string
  watch: string
  watchSoft: string
  published: string
  publishedSoft: string
  accentSoft: string
}

export const light: Colors = {
  page: '#f3f4f7',
  panel: '#ffffff',
  sunken: '#e9ecf2',
  line: '#d8dde6',
  edge: '#7a8395',
  text: '#151b28',
  muted: '#525c6f',
  placeholder: '#5f6a7d',
  accent: '#1f4493',
  fill: '#1f4493',
  fillHover: '#183675',
  onFill: '#ffffff',
  onair: '#c4161c',
  onairSoft: '#fdeceb',
  watch: '#8a4b00',
  watchSoft: '#fdf1dc',
  published: '#13683a',
  publishedSoft: '#e4f4ea',
  accentSoft: '#e6ecf9',
}

export const dark: Colors = {
  page: '#0d1118',
  panel: '#141a24',
  sunken: '#1d2531',
  line: '#2a3444',
  edge: '#6d798f',
  text: '#e4e8f0',
  muted: '#9da8bb',
  placeholder: '#8b96aa',
  accent: '#9cb8ff',
  fill: '#3a5fc0',
  fillHover: '#4a6fd0',
  onFill: '#ffffff',
  onair: '#ff6b66',
  onairSoft: '#3a1518',
  watch: '#f0b24a',
  watchSoft: '#33260f',
  published: '#5fcf8e',
  publishedSoft: '#10301f',
  accentSoft: '#1a2747',
}

/** The rail is the same deep ink in both themes: the desk around the work. */
export const rail = { back: '#131c30', chosen: '#2a4a94', text: '#b9c4dc', bright: '#ffffff' }
