import { readFileSync } from 'node:fs'
import { run } from './run.js'

/**
 * Installs the dependencies unless node_modules already holds what the lock file asks for.
 * Imports nothing that npm installs: it runs first on a bare machine.
 */
export async function install() {
  const wanted = Object.entries(packagesOf('package-lock.json')).filter(
    ([path, { optional }]) => path && !optional,
  )
  const present = packagesOf('node_modules/.package-lock.json')
  if (wanted.every(([path, { version }]) => present[path]?.version === version)) return
  console.log('Installing the dependencies')
  // A production host may say NODE_ENV=production, and the build needs what it is built with.
  const { ok } = await run('npm ci --include=dev')
  if (!ok) throw new Error('npm could not install the dependencies: its own words are above.')
}

function packagesOf(lock) {
  try {
    return JSON.parse(readFileSync(new URL(`../${lock}`, import.meta.url), 'utf8')).packages
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw error
  }
}
