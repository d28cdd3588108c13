import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const styles = 'node_modules/@mantine/core/styles'
const shared = stylesIn(readFileSync('src/ui/mantine.css', 'utf8'))

/** Components whose markup is made of others’ parts. */
const parts: Record<string, string[]> = {
  TextInput: ['Input'],
  Textarea: ['Input'],
  NativeSelect: ['Input'],
  PasswordInput: ['Input'],
  Select: ['Input', 'Combobox'],
  MultiSelect: ['Input', 'Combobox', 'Pill', 'PillsInput'],
  Autocomplete: ['Input', 'Combobox'],
  Checkbox: ['InlineInput'],
  Radio: ['InlineInput'],
  Switch: ['InlineInput'],
  SegmentedControl: ['FloatingIndicator'],
}

test('every Mantine component in use has its styles', () => {
  const missing = sources().flatMap((file) => {
    const source = readFileSync(file, 'utf8')
    const own = stylesIn(source)
    return mantineImports(source)
      .flatMap((name) => [name, ...(parts[name] ?? [])])
      .filter((name) => existsSync(join(styles, `${name}.layer.css`)) && !shared.has(name) && !own.has(name))
      .map((name) => `${file}: import '@mantine/core/styles/${name}.layer.css'`)
  })
  expect(missing).toEqual([])
})

function sources() {
  const all = readdirSync('src', { recursive: true, encoding: 'utf8' })
  return all.filter((file) => file.endsWith('.tsx')).map((file) => join('src', file))
}

function stylesIn(source: string) {
  return new Set([...source.matchAll(/@mantine\/core\/styles\/(\w+)\.layer\.css/g)].map((match) => match[1]))
}

function mantineImports(source: string) {
  const lists = [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].map(
    (match) => match[1] ?? '',
  )
  return lists
    .flatMap((list) => list.split(',').map((name) => name.trim()))
    .filter((name) => /^[A-Z]\w*$/.test(name))
}
