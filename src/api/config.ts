import { z } from 'zod'

const RuntimeConfig = z.object({ api: z.string().default('/api/v1') })

/** Where the backend answers: `config.json` beside `index.html`, so that one built bundle serves any backend. */
export const runtimeConfig: Promise<z.infer<typeof RuntimeConfig>> = fetch('/config.json')
  .then((response) => response.json())
  .then((json) => RuntimeConfig.parse(json))
  .catch(() => RuntimeConfig.parse({}))
