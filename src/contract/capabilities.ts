import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { known } from './known.ts'

export const Capability = z.enum([
  'revisions',
  'preview_tokens',
  'uploads',
  'series',
  'schedule',
  'campaign',
  'users',
  'events',
  'presence',
  'productions',
  'calendar_feeds',
  'templates',
])
export type Capability = z.infer<typeof Capability>

/**
 * What a backend offers (the app hides the rest), and the newsroom's settings. `site_url` is where the public pages answer,
 * `home_url` the newsroom's own site and `donation_url` where one gives, when they are somewhere,
 * `channels` and `studios` where a live can go out, `travel_minutes` what a guest needs from one studio to another.
 */
export const Capabilities = z
  .object({
    features: known(Capability),
    newsroom: z.object({
      name: z.string(),
      time_zone: z.string(),
      site_url: z.string(),
      home_url: z.string().nullable().default(null),
      donation_url: z.string().nullable().default(null),
      channels: z.array(z.string()).default([]),
      studios: z.array(z.string()).default([]),
      travel_minutes: z.int().default(30),
    }),
    demo: z.boolean(),
    version: z.string(),
  })
  .meta({ id: 'Capabilities' })
export type Capabilities = z.infer<typeof Capabilities>

export const capabilitiesEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/capabilities',
    summary: 'What this backend offers',
    access: 'anyone',
    reply: Capabilities,
  }),
}
