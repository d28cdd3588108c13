import { labelOf } from './fieldWords.ts'
import { FIELD_ORDER, placeOf } from './jump.ts'

/** The form as seen from outside: its fields by name, where each stands, and what it is called (null for none of ours). */
export const places = {
  fields: FIELD_ORDER,
  placeOf: (name: string) => {
    const field = known(name)
    return field && placeOf(field)
  },
  labelOf: (name: string) => {
    const field = known(name)
    return field && labelOf(field)
  },
}

function known(name: string) {
  return FIELD_ORDER.find((field) => field === name) ?? null
}
