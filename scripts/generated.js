// How the generated files are made: read by `generate.js` and by the Vite configuration, so that a
// build, a type check and a test see the same files.
import fs, { writeFileSync } from 'node:fs'

/**
 * Paraglide writes its thousands of files at once, and says nothing of those that the system refused to open: one
 * after the other, they fit under any limit of open files.
 */
const oneByOne = { ...fs, promises: { ...fs.promises, writeFile: async (...file) => writeFileSync(...file) } }

/** Paraglide's compiler options. The language is a choice kept on the device; French is the default. */
export const paraglide = {
  /** @type {('localStorage' | 'baseLocale')[]} */
  strategy: ['localStorage', 'baseLocale'],
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  fs: oneByOne,
}

/** TanStack Router's generator options: a file is an address. */
export const router = {
  target: 'react',
  autoCodeSplitting: true,
  routesDirectory: './src/routes',
  generatedRouteTree: './src/routeTree.gen.ts',
  quoteStyle: 'single',
  semicolons: false,
  addExtensions: true,
}
