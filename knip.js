// Dead code: files, exports and dependencies that nothing uses.
export default {
  entry: [
    'src/routes/**/*.tsx',
    'server/main.ts',
    'server/openapi.ts',
    'src/worker/worker.ts',
    'scripts/*.js',
    'bench/*.ts',
    'e2e/**/*.e2e.ts',
  ],
  project: ['{src,server,e2e,bench,conformance}/**/*.{ts,tsx}', 'src/**/*.css', 'scripts/*.{js,ts}'],
  // Tools that scripts/check.js runs by name, and the plugin that project.inlang/settings.json loads by path.
  ignoreDependencies: ['oxlint', 'oxfmt', '@redocly/cli', '@inlang/plugin-message-format'],
  compilers: {
    css: (text) =>
      [...text.matchAll(/(?:@import|url\()\s*'([^']+)'/g)].map(([, path]) => `import '${path}'`).join('\n'),
  },
}
