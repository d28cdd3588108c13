import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'
import { type Colors, dark, light, rail } from './colors.ts'

const ink: MantineColorsTuple = [
  '#eef2fb',
  light.accentSoft,
  '#c3d1ef',
  '#b6caff',
  dark.accent,
  '#6d8fe6',
  dark.fillHover,
  dark.fill,
  light.fill,
  light.fillHover,
]
const gray: MantineColorsTuple = [
  '#f6f7fa',
  '#eef0f5',
  light.sunken,
  light.line,
  '#c3cad6',
  '#98a1b1',
  light.placeholder,
  light.muted,
  '#353e4f',
  light.text,
]
const night: MantineColorsTuple = [
  dark.text,
  '#c3cad8',
  dark.muted,
  dark.placeholder,
  '#3a465a',
  dark.sunken,
  dark.panel,
  dark.page,
  '#0a0d13',
  '#07090d',
]

/** Mantine, tuned to a control room: 14 px interface, 34 px controls, square corners, one accent. */
export const theme = createTheme({
  colors: { ink, gray, dark: night },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  black: light.text,
  white: light.panel,
  fontFamily: "'Inter Variable', system-ui, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '2rem' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '10px' },
  defaultRadius: 'md',
  headings: {
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.25' },
      h2: { fontSize: '1rem', lineHeight: '1.35' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Modal: { defaultProps: { overlayProps: { backgroundOpacity: 0.5 }, transitionProps: { duration: 120 } } },
    Popover: { defaultProps: { shadow: 'md' } },
    Combobox: { defaultProps: { shadow: 'md' } },
  },
})

/** Hands the colours to the styles: `--tone-*` for ours, and the names Mantine reads. */
export const variables: CSSVariablesResolver = () => ({
  variables: {
    '--rail-back': rail.back,
    '--rail-chosen': rail.chosen,
    '--rail-text': rail.text,
    '--rail-bright': rail.bright,
    '--font-writing': "'Source Serif 4', Charter, Georgia, serif",
  },
  light: variablesOf(light),
  dark: variablesOf(dark),
})

function variablesOf(colors: Colors): Record<string, string> {
  const tones = Object.entries(colors).map(([name, color]) => [`--tone-${kebab(name)}`, color])
  return {
    ...Object.fromEntries(tones),
    '--mantine-color-body': colors.page,
    '--mantine-color-text': colors.text,
    '--mantine-color-bright': colors.text,
    '--mantine-color-dimmed': colors.muted,
    '--mantine-color-placeholder': colors.placeholder,
    '--mantine-color-anchor': colors.accent,
    '--mantine-color-error': colors.watch,
    '--mantine-color-success': colors.published,
    '--mantine-color-default': colors.panel,
    '--mantine-color-default-hover': colors.sunken,
    '--mantine-color-default-color': colors.text,
    '--mantine-color-default-border': colors.edge,
    '--mantine-color-disabled': colors.sunken,
    '--mantine-color-disabled-color': colors.muted,
    '--mantine-color-disabled-border': colors.line,
    '--mantine-color-ink-filled-hover': colors.fillHover,
    '--mantine-color-ink-text': colors.accent,
    '--mantine-color-ink-outline': colors.accent,
    '--mantine-color-ink-light': colors.accentSoft,
    '--mantine-color-ink-light-color': colors.accent,
  }
}

function kebab(name: string) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
