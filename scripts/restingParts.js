import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The modules that `later` (`src/ui/later.ts`) fetches while a page rests, as the sources say. */
export function restingParts() {
  const files = readdirSync('src', { recursive: true }).filter((file) => /\.tsx?$/.test(file))
  return files.flatMap((file) => {
    const asked = readFileSync(join('src', file), 'utf8').matchAll(/ later\(\(\) => import\('([^']+)'\)/g)
    return [...asked].map(([, path]) =>
      path.startsWith('#app/') ? path.replace('#app', 'src') : join('src', dirname(file), path),
    )
  })
}
