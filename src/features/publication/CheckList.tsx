import type { Check } from '#app/contract/check.ts'
import { m } from '#app/paraglide/messages.js'
import { checkWords } from './check-words.ts'
import classes from './Publication.module.css'

/** Findings, the blocking ones first; each leads to its field. */
export function CheckList({ checks, onJump }: { checks: Check[]; onJump: (pointer: string) => void }) {
  const levels = ['block', 'warn'] as const
  return levels.map((level) => {
    const found = checks.filter((check) => check.level === level)
    if (found.length === 0) return null
    return (
      <section key={level} className={classes['level']} data-level={level}>
        <h3>{level === 'block' ? m.publish_blocking() : m.publish_advised()}</h3>
        <ul>
          {found.map((check) => (
            <li key={check.code + check.pointer}>
              <button type="button" onClick={() => onJump(check.pointer)}>
                {checkWords[check.code].title()}
              </button>
              <p>{checkWords[check.code].reason()}</p>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
