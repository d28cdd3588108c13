import type { AnyRouter } from '@tanstack/react-router'
import { remember } from './recent.ts'

/** Notes each page of one thing that is opened, by the title it gives to its document. Answers how to stop. */
export function keepRecent(router: AnyRouter, user: string): () => void {
  return router.subscribe('onRendered', ({ toLocation: { pathname } }) => {
    const title = document.title.replace(/ · [^·]+$/, '')
    if (ONE.test(pathname) && title !== '') remember(user, { to: pathname, title })
  })
}

const ONE = /^\/(emissions|invites|tags|series)\/\d+$/
