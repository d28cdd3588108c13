/**
 * What a text still says of a live as if it were to come: verbs in the future, "ce soir", "demain", "rendez-vous", and
 * its date with an hour. `day` is the day of the live (`2026-05-24`), null when unknown. Words that somebody else is
 * quoted with («…», “…”) are not the text's own.
 */
export function announcement(text: string, day: string | null): string[] {
  const own = text.normalize('NFC').replace(/«[^»]*»|“[^”]*”|"[^"]*"/g, ' ')
  return [...own.matchAll(WORD)].flatMap(isFuture).concat(phrasesIn(own), datesIn(own, day))
}

const WORD =
  /(?<before>[\p{L}]*)(?<gap>[^\p{L}]*)(?<![\p{L}])(?<word>[\p{L}]*r(?:a|ai|ez|ons|ont))(?![\p{L}])(?<asked>-t-)?/gu

function isFuture({ groups = {}, index, input }: RegExpExecArray): string[] {
  const { before = '', gap = '', word = '', asked } = groups
  const lower = word.toLowerCase()
  const isName = lower !== word && asked === undefined && !isOpening(input.slice(0, index) + before + gap)
  const isNoun = lower === 'aura' && DETERMINER.test(before)
  return !isName && !isNoun && FUTURE.test(lower) && !PRESENT_OR_PAST.test(lower) ? [word] : []
}

/** What begins a sentence has a capital, verb or name. */
const isOpening = (before: string) => /(^|[.!?…:\n])[\s–—-]*$/.test(before)
const DETERMINER = /^(l|d|une?|son|sa|leur|ton|mon|cette|quelle|notre|votre)$/i

/** Infinitives with the endings of the future, and the stems of verbs that have one of their own. */
const FUTURE = new RegExp(
  `^(?:${[
    String.raw`[\p{L}]+er`, // abordera, sera, fera
    String.raw`[\p{L}]*ir`, // finira, ira
    String.raw`[\p{L}]*(?:[nlu]d|[eo]rd|tt|[oa]ît|ait|omp|ainc|dev|cev|suiv|viv|euv|mouv|clu)r`, // viendra, mettra, devra
    's?aur',
    '(?:re|en|entre|pré)?verr',
    'pourr',
    '(?:re|ac|con|par|se|dis|en)?courr',
    'mourr',
    '(?:ac|con|re)?querr',
  ].join('|')})(?:a|ai|ez|ons|ont)$`,
  'u',
)

/** Nouns, presents and past tenses that look alike: vigneron, tirez, admira. */
const PRESENT_OR_PAST = new RegExp(
  `^(?:${[
    'opera|camera|cholera|caldera|habanera|primavera|riviera|cetera|vera|minerai|hydra|tundra|balandra',
    String.raw`[\p{L}]*(?:forg|vign|bûch|ép|chap|mouch|laid|puc|bib|ail|quart|lis|tâch|perch|mouss)erons`,
    String.raw`(?:env|av|g|pot|m|gu)irons|[\p{L}]*(?:chaud|escad|cad|goud|hyd)rons`,
    String.raw`[\p{L}]*(?:spi|soupi|admi|dési|chavi|déchi|empi|déli|reti|atti|éti|mi|vi|ci|ti)r(?:a|ai|ez|ons)`,
  ].join('|')})$`,
  'u',
)

function phrasesIn(text: string): string[] {
  return [...text.matchAll(PHRASES)].map(([found]) => found)
}

const PHRASES =
  /(?<![\p{L}])(?:ce soir(?!-là)|(?<!\bde[\s\u00a0])(?:après-)?demain|prochainement|ne (?:manquez|ratez) pas|(?<!\b(?:un|le|les|ce|ces|du|des|de|au|aux|son|ses|leurs?|notre|nos|votre|vos|cet)[\s\u00a0](?:\p{L}+[\s\u00a0])?)rendez-vous)(?![\p{L}])/giu

/** A date with its hour invites to come; so does the day of the live by its weekday. A year that is told is history. */
function datesIn(text: string, day: string | null): string[] {
  return [...text.matchAll(DATES)].flatMap(({ 0: found, groups = {} }) => {
    const { weekday, date, month = '', year, hour } = groups
    const number = MONTHS.indexOf(month.toLowerCase()) + 1
    const isItsDay = day !== null && day.endsWith(`-${twoDigits(number)}-${twoDigits(Number(date))}`)
    const isHistory = year !== undefined && !(isItsDay && day?.startsWith(year))
    return !isHistory && (hour !== undefined || (weekday !== undefined && isItsDay && year === undefined))
      ? [found]
      : []
  })
}

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
)
const DATES = new RegExp(
  String.raw`(?:(?<weekday>(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\s+)?(?<![\d\p{L}])(?<date>\d{1,2})(?:er)?\s+(?<month>${MONTHS.join('|')})(?:\s+(?<year>\d{4}))?(?:\s*,?\s*(?:à|dès|à partir de)?\s*(?<hour>\d{1,2}\s*h(?:\s*\d{2})?)(?![\p{L}\d]))?`,
  'giu',
)
const twoDigits = (number: number) => String(number).padStart(2, '0')
