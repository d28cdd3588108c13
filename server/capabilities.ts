import type { capabilitiesEndpoints } from '#app/contract/capabilities.ts'
import { Capability } from '#app/contract/capabilities.ts'
import type { Handlers } from './serve.ts'
import manifest from '#package.json' with { type: 'json' }

export const capabilityHandlers: Handlers<typeof capabilitiesEndpoints> = {
  list: async ({ settings: { name, time_zone, site_url, demo } }) => ({
    features: Capability.options,
    newsroom: { name, time_zone, site_url },
    demo,
    version: manifest.version,
  }),
}
