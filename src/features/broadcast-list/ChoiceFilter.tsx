import { m } from '#app/paraglide/messages.js'
import { SelectField } from '#app/ui/SelectField.tsx'

/** Filters by one value of a list, or by none; an address may ask for several, which is then said. */
export function ChoiceFilter<Value extends string>({
  label,
  any,
  values,
  words,
  chosen,
  onChange,
}: {
  label: string
  any: string
  values: readonly Value[]
  words: Record<Value, () => string>
  chosen: Value[] | undefined
  onChange: (chosen: Value[] | undefined) => void
}) {
  const [first = '', ...more] = chosen ?? []
  const several = more.length > 0 ? [{ value: SEVERAL, label: m.broadcasts_several() }] : []
  return (
    <SelectField
      label={label}
      value={more.length > 0 ? SEVERAL : first}
      options={[
        { value: '', label: any },
        ...several,
        ...values.map((value) => ({ value, label: words[value]() })),
      ]}
      onChange={({ currentTarget }) => {
        const value = values.find((one) => one === currentTarget.value)
        onChange(value === undefined ? undefined : [value])
      }}
    />
  )
}

const SEVERAL = 'several'
