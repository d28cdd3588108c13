import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs a program at the root of the repository, with the tools that npm installed there within reach.
 * Its output goes straight to the terminal, or is collected when `quiet`. `ok` is exit code 0.
 * @param {string | string[]} command words separated by spaces, or a list of words: there is no shell
 * @param {{ quiet?: boolean, env?: Record<string, string | undefined>, as?: { uid?: number, gid?: number } }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, { quiet = false, env = {}, as = {} } = {}) {
  const [program = '', ...args] = typeof command === 'string' ? command.split(' ') : command
  const stream = quiet ? 'pipe' : 'inherit'
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, PATH: `${root}node_modules/.bin${delimiter}${process.env.PATH}`, ...env },
      stdio: ['ignore', stream, stream],
      ...as,
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ ok: false, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}
