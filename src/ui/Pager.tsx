import { Link } from '@tanstack/react-router'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { formatNumber } from '#app/lib/formatNumber.ts'
import classes from './Pager.module.css'

/** The pages of a list, as links that change `page` in the URL and keep the rest of the search. */
export function Pager({ page, totalPages, total }: { page: number; totalPages: number; total: number }) {
  const locale = getLocale()
  return (
    <nav className={classes['pager']} aria-label={m.ui_pages()}>
      <p>{m.ui_page_of({ page, pages: Math.max(1, totalPages), total: formatNumber(total, locale) })}</p>
      {totalPages > 1 && (
        <ul>
          <li>
            <PageLink page={page - 1} disabled={page <= 1}>
              <IconChevronLeft size={16} aria-hidden="true" />
              {m.ui_previous_page()}
            </PageLink>
          </li>
          <li>
            <PageLink page={page + 1} disabled={page >= totalPages}>
              {m.ui_next_page()}
              <IconChevronRight size={16} aria-hidden="true" />
            </PageLink>
          </li>
        </ul>
      )}
    </nav>
  )
}

function PageLink({
  page,
  disabled,
  children,
}: {
  page: number
  disabled: boolean
  children: React.ReactNode
}) {
  return (
    <Link to="." search={(search) => ({ ...search, page })} disabled={disabled} className={classes['link']}>
      {children}
    </Link>
  )
}
