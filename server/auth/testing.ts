import { accountEndpoints } from '#app/contract/account.ts'
import { sessionEndpoints } from '#app/contract/session.ts'
import { userEndpoints } from '#app/contract/user.ts'
import { accountHandlers } from '#server/account/handlers.ts'
import { frame } from '#server/frame.ts'
import type { Deps } from '#server/scope.ts'
import { serve } from '#server/serve.ts'
import { authenticate } from './authenticate.ts'
import { sessionHandlers } from './session.ts'
import { userHandlers } from './users.ts'

/** The application, of which the tests of this folder need only the doors. */
export function doors(deps: Deps) {
  const app = frame(deps)
  serve(app, deps, authenticate, sessionEndpoints, sessionHandlers())
  serve(app, deps, authenticate, accountEndpoints, accountHandlers())
  serve(app, deps, authenticate, userEndpoints, userHandlers)
  return app
}
