import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { Cure, DefectRow } from './cure.ts'
import { defectLabels } from './labels.ts'
import classes from './Health.module.css'

/** The defects of one weight, and what to do about each. `onCure` is null for who may not mend at once. */
export function DefectTable({
  caption,
  rows,
  onCure,
}: {
  caption: string
  rows: DefectRow[]
  onCure: ((cure: Cure) => void) | null
}) {
  return (
    <table className={classes['defects']}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{m.health_column_defect()}</th>
          <th scope="col">{m.health_column_count()}</th>
          <th scope="col">{m.ui_actions()}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ defect, count, fix }) => {
          const name = defectLabels[defect]()
          return (
            <tr key={defect}>
              <th scope="row">{name}</th>
              <td>{formatNumber(count, getLocale())}</td>
              <td>
                <div>
                  {fix !== null && onCure !== null && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={
                        fix === 'reclassify' ? m.health_reclassify_one({ name }) : m.health_mend_one({ name })
                      }
                      onClick={() => onCure(fix)}
                    >
                      {fix === 'reclassify' ? m.health_reclassify() : m.health_mend()}
                    </Button>
                  )}
                  <QueueLink defect={defect} name={name} />
                </div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Leads to what has the defect: names that are there twice are looked through where they are merged. */
function QueueLink({ defect, name }: { defect: DefectRow['defect']; name: string }) {
  const words = { 'aria-label': m.health_go_through_one({ name }), children: m.health_go_through() }
  if (defect === 'doubled_guest') return <Link to="/doublons" search={{ noun: 'guest' }} {...words} />
  if (defect === 'doubled_tag') return <Link to="/doublons" search={{ noun: 'tag' }} {...words} />
  return <Link to="/sante/$defaut" params={{ defaut: defect }} {...words} />
}
