import { tmpdir } from 'node:os'
import { parse } from 'node:path'

/** What PostgreSQL's programs see of this process: no `PG…` variable, plain C messages, a folder all can enter. */
export function surroundings(folder = parse(tmpdir()).root) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { cwd: folder, env: { ...Object.fromEntries(kept), LC_ALL: 'C' }, windowsHide: true }
}
