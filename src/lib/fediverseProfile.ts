/** The address of the profile that a fediverse handle names, `@ada@social.example`; null for anything else. */
export function fediverseProfile(handle: string): string | null {
  const { name, host } = HANDLE.exec(handle.trim())?.groups ?? {}
  return name === undefined || host === undefined ? null : `https://${host.toLowerCase()}/@${name}`
}

const HANDLE = /^@?(?<name>[\w][\w.-]*)@(?<host>([a-z0-9-]+\.)+[a-z]{2,})$/i
