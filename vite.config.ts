import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { paraglide, router } from './scripts/generated.js'

// What is needed together is one file: left alone, it is cut into many that all load at once.
const groups = [
  { name: 'app', tags: ['$initial' as const] },
  {
    name: 'pictures',
    test: /src\/(features\/images\/(ImageField|PictureDrop|FocalPoint|useUpload|fileRefusal)|ui\/focusWithin)/,
  },
  {
    name: 'names',
    test: /src\/(ui\/(useNameSearch|NearDuplicates)|features\/(guests|tags|series)\/(?!TagSearchField)(\w+Search\w*|\w+Option)\.)/,
  },
  { name: 'sign-in', test: /messages\/auth_(email|password|new_password\w*)\./ },
  { name: 'tag-words', test: /messages\/(tags|guests)_(description|kind|role|slug|uses\w*)\./ },
  { name: 'form-words', test: /messages\/broadcast_form_(removed?|undo_late)\./ },
  { name: 'refused', test: /src\/api\/(heldAlready|savedMeanwhile)\./ },
  {
    name: 'journal',
    test: /(src\/save\/(deviceJournal|device-trouble|visits|packEntry|outcome|merge)\.|\/idb\/)/,
  },
  { name: 'production', test: /messages\/productions_(bookings|segments|tasks)\./ },
]

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
        rolldownOptions: { output: { codeSplitting: { groups } } },
      },
}))
