import { Link } from '@tanstack/react-router'
import type { AuditEntry } from '#app/contract/audit.ts'
import { formatDate, formatTime } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { Column } from '#app/ui/DataTable.tsx'
import { Changes } from './Changes.tsx'
import { nounWords, verbWords, wordFor } from './words.ts'
import classes from './Audit.module.css'

/** When, who, what act, on what, and what changed. */
export function auditColumns(zone: string, checkWords: Record<string, () => string>): Column<AuditEntry>[] {
  const locale = getLocale()
  return [
    {
      key: 'at',
      title: m.audit_col_at(),
      cell: ({ at }) => (
        <time dateTime={at} className={classes['when']}>
          {formatDate(at, zone, { style: 'short', locale })}
          {', '}
          {formatTime(at, zone, { style: 'table', locale })}
        </time>
      ),
    },
    { key: 'by', title: m.audit_col_by(), cell: ({ by }) => by.name || m.audit_unknown_person() },
    {
      key: 'action',
      title: m.audit_action(),
      cell: ({ action }) => wordFor(verbWords, action.slice(action.indexOf('.') + 1)),
    },
    { key: 'subject', title: m.audit_noun(), cell: subjectOf },
    {
      key: 'changes',
      title: m.audit_col_changes(),
      kind: 'main',
      cell: (entry) => <Changes entry={entry} checkWords={checkWords} />,
    },
  ]
}

/** The thing's name narrows the journal to it; a page leads to its own history. */
function subjectOf({ noun, subject, action }: AuditEntry) {
  const isPage = noun === 'broadcast' && subject !== null && action !== 'broadcast.delete'
  return (
    <>
      <span className={classes['noun']}>{wordFor(nounWords, noun)}</span>
      {subject !== null && subject.name !== '' && (
        <Link to="/journal" search={{ noun, subject: subject.id }}>
          {subject.name}
        </Link>
      )}
      {isPage && (
        <>
          {' '}
          <Link to="/emissions/$id" params={{ id: subject.id }}>
            {m.audit_history()}
          </Link>
        </>
      )}
    </>
  )
}
