import { expect, test } from 'vitest'
import { api } from './api.ts'
import type { AnyEndpoint } from './endpoint.ts'

const written: AnyEndpoint[] = [
  ...Object.values(api).flatMap((noun) =>
    Object.values<AnyEndpoint>(noun).filter(({ method }) => method === 'patch'),
  ),
  api.users.invite,
  api.broadcasts.create,
  api.broadcasts.transition,
  api.broadcasts.share,
  api.guests.create,
  api.tags.create,
  api.series.create,
  api.saved_views.create,
  api.calendar_feeds.create,
]

test.each(written.map((endpoint) => [endpoint.method, endpoint.path, endpoint.body] as const))(
  '%s %s names a field that nobody knows instead of dropping it',
  (_method, _path, body) => {
    const found = body.safeParse({ couleur: 'rouge' }).error?.issues ?? []
    expect(found).toContainEqual(expect.objectContaining({ code: 'unrecognized_keys', keys: ['couleur'] }))
  },
)
