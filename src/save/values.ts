import type { Field, Stored } from './port.ts'

/** The fields of a page: what is stored, and what was typed over it. */
export class Values<F extends object> {
  typed: Partial<F> = {}
  private lazy: { [K in Field<F>]?: () => F[K] } = {}

  constructor(public stored: Stored<F>) {}

  /** As typed, else as stored. A lazy field is read now. */
  get<K extends Field<F>>(field: K): F[K] {
    const read = this.lazy[field]
    if (read !== undefined) this.put(field, read())
    const value = this.typed[field]
    return value === undefined ? this.stored.fields[field] : (value as F[K]) // F[K] | undefined without undefined
  }

  put<K extends Field<F>>(field: K, value: F[K]) {
    delete this.lazy[field]
    this.typed[field] = value
  }

  /** The value changed; `read` gives it when somebody asks. */
  putLazy<K extends Field<F>>(field: K, read: () => F[K]) {
    this.lazy[field] = read
  }

  /** Back to what is stored. */
  forget(field: Field<F>) {
    delete this.typed[field]
    delete this.lazy[field]
  }

  get fields(): Field<F>[] {
    return Object.keys(this.stored.fields) as Field<F>[] // the stored fields are an F
  }

  /** These fields alone, as a copy. */
  some(fields: Field<F>[]): Partial<F> {
    return Object.fromEntries(fields.map((field) => [field, this.get(field)])) as Partial<F> // fields of F
  }
}
