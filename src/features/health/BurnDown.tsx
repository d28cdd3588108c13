import { scaleLinear, scaleTime } from 'd3-scale'
import { area, line } from 'd3-shape'
import { useCallback, useState } from 'react'
import type { HealthDay } from '#app/contract/archive-health.ts'
import { formatDate } from '#app/lib/dates.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import classes from './Health.module.css'

const [HEIGHT, LEFT, BOTTOM, TOP] = [210, 52, 24, 10]

/** How the defects went, day by day: a curve as wide as the page lets it, a sentence, and the figures as a table. */
export function BurnDown({ days }: { days: HealthDay[] }) {
  const [width, setWidth] = useState(0)
  const ref = useCallback((chart: SVGSVGElement) => followWidth(chart, setWidth), [])
  const right = Math.max(width, 2 * LEFT) - 6
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return null
  const number = (value: number) => formatNumber(value, getLocale())
  const day = (on: string) => formatDate(`${on}T12:00:00Z`, 'UTC', { style: 'short', locale: getLocale() })
  if (first === last)
    return (
      <section className={classes['section']} aria-label={m.health_chart()}>
        <h2>{m.health_chart()}</h2>
        <p className="figures">{m.health_chart_begins({ count: last.total, shown: number(last.total) })}</p>
      </section>
    )
  const most = Math.max(...days.map(({ total }) => total), 1)
  const x = scaleTime([at(first), at(last)], [LEFT, right])
  const y = scaleLinear([0, most], [HEIGHT - BOTTOM, TOP]).nice(4)
  const curve = line<HealthDay>(
    (it) => x(at(it)),
    (it) => y(it.total),
  )
  const under = area<HealthDay>(
    (it) => x(at(it)),
    y(0),
    (it) => y(it.total),
  )
  return (
    <section className={classes['section']} aria-label={m.health_chart()}>
      <h2>{m.health_chart()}</h2>
      <p className="figures">
        {m.health_chart_summary({
          count: last.total,
          shown: number(last.total),
          before: number(first.total),
          day: day(first.on),
        })}
      </p>
      <svg ref={ref} className={classes['chart']} height={HEIGHT} aria-hidden="true">
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={right} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
              {number(tick)}
            </text>
          </g>
        ))}
        <path className={classes['under']} d={under(days) ?? ''} />
        <path className={classes['curve']} d={curve(days) ?? ''} />
        <circle cx={x(at(last))} cy={y(last.total)} r={3.5} />
        <text x={LEFT} y={HEIGHT - 6}>
          {day(first.on)}
        </text>
        <text x={right} y={HEIGHT - 6} textAnchor="end">
          {day(last.on)}
        </text>
      </svg>
      <details className={classes['figures']}>
        <summary>{m.health_chart_table()}</summary>
        <table className={classes['defects']}>
          <caption>{m.health_chart()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.health_day()}</th>
              <th scope="col">{m.health_chart_count()}</th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ on, total }) => (
              <tr key={on}>
                <th scope="row">{day(on)}</th>
                <td>{number(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

const at = ({ on }: HealthDay) => new Date(`${on}T12:00:00Z`)

function followWidth(chart: SVGSVGElement, tell: (width: number) => void) {
  const observer = new ResizeObserver(() => tell(chart.getBoundingClientRect().width))
  observer.observe(chart)
  return () => observer.disconnect()
}
