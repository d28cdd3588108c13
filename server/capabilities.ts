import type { capabilitiesEndpoints } from '#app/contract/capabilities.ts'
import { Capability } from '#app/contract/capabilities.ts'
import type { Settings } from './scope.ts'
import type { Handlers } from './serve.ts'
import manifest from '#package.json' with { type: 'json' }

export const capabilityHandlers: Handlers<typeof capabilitiesEndpoints> = {
  list: async ({ settings }) => ({
    features: Capability.options,
    newsroom: newsroomOf(settings),
    demo: settings.demo,
    version: manifest.version,
  }),
}

/** What everybody may know of the settings. */
function newsroomOf(settings: Settings) {
  const { name, time_zone, site_url, home_url, donation_url, channels, studios, travel_minutes } = settings
  return { name, time_zone, site_url, home_url, donation_url, channels, studios, travel_minutes }
}
