// Writes what the compiler and the tests need but git does not keep: the typed messages of the
// interface (src/paraglide) and the route tree (src/routeTree.gen.ts).
import { fileURLToPath } from 'node:url'
import { compile } from '@inlang/paraglide-js'
import { Generator, getConfig } from '@tanstack/router-generator'
import { paraglide, router } from './generated.js'

const root = fileURLToPath(new URL('..', import.meta.url))
await compile({ project: `${root}project.inlang`, outdir: `${root}src/paraglide`, ...paraglide })
await new Generator({ config: getConfig(router, root), root }).run()
