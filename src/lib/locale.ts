/** The languages the product speaks. French is the newsroom's; English is for colleagues and backends abroad. */
export type Locale = 'fr' | 'en'

/** The language tag Intl is asked for: dates day first, and a 24-hour clock, in both. */
export const languageTag: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' }
