import type { capabilitiesEndpoints } from '#app/contract/capabilities.ts'
import { Capability } from '#app/contract/capabilities.ts'
import type { Handlers } from './serve.ts'
import manifest from '#package.json' with { type: 'json' }

export const capabilityHandlers: Handlers<typeof capabilitiesEndpoints> = {
  list: async ({ settings: { name, time_zone, site_url, channels, studios, travel_minutes, demo } }) => ({
    features: Capability.options,
    newsroom: { name, time_zone, site_url, channels, studios, travel_minutes },
    demo,
    version: manifest.version,
  }),
}
