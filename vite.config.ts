import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { paraglide, router } from './scripts/generated.js'

export default defineConfig(({ isSsrBuild }) => ({
  plugins: isSsrBuild
    ? [react()]
    : [
        paraglideVitePlugin({ project: './project.inlang', outdir: './src/paraglide', ...paraglide }),
        tanstackRouter(router),
        react(),
      ],
  build: isSsrBuild
    ? { outDir: 'dist/server', target: 'node20', ssr: 'server/main.ts', copyPublicDir: false }
    : {
        outDir: 'dist/app',
        target: 'baseline-widely-available',
        sourcemap: true,
        manifest: true,
        // What the first screen needs is one file: left alone, it is cut into ten that all load at once.
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'app', tags: ['$initial'] }] } } },
      },
}))
