import { useId } from 'react'
import classes from './Choice.module.css'

/** One among a few, all in sight: radio buttons drawn as a strip. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: Value
  options: { value: Value; label: string; lang?: string }[]
  onChange: (value: Value) => void
}) {
  const name = useId()
  return (
    <fieldset className={classes['choice']}>
      <legend>{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value} lang={option.lang}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
