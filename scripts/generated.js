// How the generated files are made: read by `generate.js` and by the Vite configuration, so that a
// build, a type check and a test see the same files.

/** Paraglide's compiler options. The language is a choice kept on the device; French is the default. */
export const paraglide = {
  /** @type {('localStorage' | 'baseLocale')[]} */
  strategy: ['localStorage', 'baseLocale'],
  emitGitIgnore: false,
  emitPrettierIgnore: false,
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
