import { z } from 'zod'

export type Locale = 'fr' | 'en'
type RawIssue = z.core.$ZodRawIssue
type Words = Record<Locale, string>

/** The stable code of a refused value: the schema's own (`params.code`), else one of a short common list. */
export function issueCode(issue: RawIssue): string {
  if (issue.code === 'custom') return String(issue.params?.['code'] ?? 'invalid')
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? (issue.minimum === 1 ? 'blank' : 'too_short') : 'too_small'
  if (issue.code === 'too_big') return TOO_BIG[issue.origin] ?? 'too_big'
  if (issue.code === 'invalid_type')
    return issue.input === undefined || issue.input === null ? 'blank' : 'invalid'
  if (issue.code === 'unrecognized_keys') return 'unknown_field'
  if (issue.code === 'invalid_format') return issue.format
  return 'invalid'
}

/** Says what is wrong with a value, for the person who typed it. */
export function explain(issue: RawIssue, locale: Locale): string {
  const code = issueCode(issue)
  const words = WORDS[code] ?? WORDS['invalid']
  const values: Record<string, unknown> = { ...issue, ...(issue.code === 'custom' ? issue.params : {}) }
  return (words?.[locale] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => shown(values[name], locale))
}

/** Makes every schema of this process speak the language: call it once at start, and again when the language changes. */
export function speak(locale: Locale) {
  z.config({ customError: (issue) => explain(issue, locale) })
}

function shown(value: unknown, locale: Locale) {
  if (Array.isArray(value)) return value.join(', ')
  return typeof value === 'number' && value > 9999 ? value.toLocaleString(locale) : String(value)
}

const TOO_BIG: Record<string, string> = { string: 'too_long', array: 'too_many' }

const WORDS: Record<string, Words> = {
  blank: { fr: 'À remplir.', en: 'Required.' },
  too_short: {
    fr: 'Trop court : au moins {minimum} caractères.',
    en: 'Too short: at least {minimum} characters.',
  },
  too_long: {
    fr: 'Trop long : {maximum} caractères au plus.',
    en: 'Too long: at most {maximum} characters.',
  },
  too_many: { fr: 'Trop d’éléments : {maximum} au plus.', en: 'Too many items: at most {maximum}.' },
  no_length: { fr: 'Une séquence dure au moins une seconde.', en: 'A segment lasts at least a second.' },
  too_short_live: { fr: 'Un live dure au moins une seconde.', en: 'A live lasts at least a second.' },
  rule: { fr: 'Cette récurrence n’est pas valable.', en: 'This recurrence is not valid.' },
  shown: {
    fr: 'Une page publiée montre cette image : décrivez-la, ou dites-la décorative.',
    en: 'A published page shows this picture: describe it, or say that it is decorative.',
  },
  too_small: { fr: 'Trop petit : au moins {minimum}.', en: 'Too small: at least {minimum}.' },
  too_big: { fr: 'Trop grand : {maximum} au plus.', en: 'Too large: at most {maximum}.' },
  invalid: { fr: 'Cette valeur n’est pas valable.', en: 'This value is not valid.' },
  unknown_field: { fr: 'Champ inconnu : {keys}.', en: 'Unknown field: {keys}.' },
  date: { fr: 'Date incomplète ou impossible (jour/mois/année).', en: 'Incomplete or impossible date.' },
  datetime: {
    fr: 'Date et heure incomplètes ou impossibles.',
    en: 'Incomplete or impossible date and time.',
  },
  email: { fr: 'Adresse e-mail incomplète (exemple : nom@media.fr).', en: 'Incomplete e-mail address.' },
  date_out_of_range: {
    fr: 'L’année doit être comprise entre {from} et {to}.',
    en: 'The year must be between {from} and {to}.',
  },
  control_characters: {
    fr: 'Ce texte contient des caractères invisibles interdits.',
    en: 'This text holds forbidden invisible characters.',
  },
  slug: {
    fr: 'Lettres sans accent, chiffres et traits d’union seulement.',
    en: 'Unaccented letters, digits and hyphens only.',
  },
  web_address: {
    fr: 'Adresse web incomplète (exemple : https://exemple.fr).',
    en: 'Incomplete web address.',
  },
  slug_number: { fr: 'Une lettre au moins : un nombre désigne une fiche.', en: 'At least one letter.' },
  https_address: { fr: 'Adresse sûre seulement : https://…', en: 'A secure address only: https://…' },
  own_name: { fr: 'C’est déjà le nom de ce tag.', en: 'It is the name of this tag already.' },
  own_picture: { fr: 'Choisissez une autre image.', en: 'Choose another picture.' },
  youtube_id: {
    fr: 'Identifiant YouTube : 11 lettres, chiffres, - ou _.',
    en: 'YouTube id: 11 letters, digits, - or _.',
  },
  peertube_uuid: {
    fr: 'UUID PeerTube : 36 caractères, comme 9c9de5e8-0a1e-484a-b099-e80766180a6d.',
    en: 'PeerTube UUID: 36 characters.',
  },
  peertube_short_uuid: {
    fr: 'UUID court PeerTube : 22 caractères, sans 0, O, I ni l.',
    en: 'PeerTube short UUID: 22 characters, without 0, O, I or l.',
  },
  peertube_mismatch: {
    fr: 'L’UUID et l’UUID court ne désignent pas la même vidéo.',
    en: 'The UUID and the short UUID are not of the same video.',
  },
  host: { fr: 'Nom de serveur incomplet (exemple : video.exemple.fr).', en: 'Incomplete server name.' },
  end_before_start: { fr: 'La fin précède le début.', en: 'The end comes before the start.' },
  at: {
    fr: 'L’heure d’un départ ou d’une fin est passée, de moins de 24 heures.',
    en: 'A start or an end is told within 24 hours, after it happened.',
  },
  too_long_recording: { fr: 'Trop long : 48 heures au plus.', en: 'Too long: at most 48 hours.' },
  too_long_live: { fr: 'Un live dure 24 heures au plus.', en: 'A live lasts at most 24 hours.' },
  repeated: { fr: 'Présent deux fois dans la liste.', en: 'Listed twice.' },
  merged_into_itself: { fr: 'On ne fusionne rien avec soi-même.', en: 'Nothing is merged with itself.' },
  unknown_reference: { fr: 'Cet élément n’existe plus.', en: 'This item no longer exists.' },
  too_many_in_list: {
    fr: 'La liste aurait plus de 100 éléments.',
    en: 'The list would hold more than 100 items.',
  },
  nothing_to_do: { fr: 'Choisissez au moins une modification.', en: 'Choose at least one change.' },
  duplicate: { fr: 'Déjà utilisé : choisissez-en un autre.', en: 'Already in use: choose another.' },
  main_tag: {
    fr: 'Le tag principal doit faire partie des tags.',
    en: 'The main tag must be one of the tags.',
  },
  password_weak: {
    fr: '12 caractères au moins, et pas un mot de passe courant.',
    en: 'At least 12 characters, and not a common password.',
  },
  wrong_password: { fr: 'Ce n’est pas votre mot de passe.', en: 'This is not your password.' },
  wrong_code: {
    fr: 'Ce code n’est pas bon, ou il a déjà servi.',
    en: 'This code is wrong, or was used already.',
  },
}
