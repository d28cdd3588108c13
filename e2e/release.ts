import { cp, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A copy of the built product, over which a release can be installed while browsers have the former one open. */
export interface Product {
  folder: string
  /** Puts a release in the place of the one that is there: other names for all files, as if each had changed. */
  release(): Promise<void>
  remove(): Promise<void>
}

export async function copyProduct(): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'regie-product-'))
  for (const name of ['node_modules', 'server', 'package.json'])
    await symlink(resolve(name), join(folder, name))
  await cp('dist', join(folder, 'dist'), { recursive: true })
  return {
    folder,
    release: () => releaseIn(join(folder, 'dist/app')),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function releaseIn(app: string) {
  const files = (await readdir(app, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const hashes = files.flatMap((file) => /\/assets\/.*-([\w-]{8})\.\w+$/.exec(file)?.[1] ?? [])
  const next = (text: string) => hashes.reduce((said, hash) => said.replaceAll(hash, turned(hash)), text)
  for (const file of files.filter((name) => /\.(js|css|html)$/.test(name))) {
    const text = next(await readFile(file, 'utf8'))
    await writeFile(
      file,
      text.replaceAll(/(revision:.)([0-9a-f]{16})/g, (_, key, revision) => key + turned(revision)),
    )
  }
  for (const file of files)
    if (/\.(br|gz)$/.test(file)) await rm(file)
    else if (file.includes('/assets/')) await rename(file, next(file))
}

const turned = (text: string) => [...text].toReversed().join('')
