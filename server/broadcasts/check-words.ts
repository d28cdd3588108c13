import type { CheckCode } from '#app/contract/check.ts'

/** What a check says in French, for a client that has no words of its own for its code. */
export const checkWords: Record<CheckCode, string> = {
  title_missing: 'Le titre manque.',
  slug_missing: 'L’adresse de la page manque.',
  lead_missing: 'Le chapô manque.',
  lead_too_short: 'Le chapô compte moins de 80\u00A0caractères.',
  lead_too_long: 'Le chapô compte plus de 700\u00A0caractères.',
  image_missing: 'L’image manque.',
  alt_missing: 'La description de l’image manque.',
  guests_missing: 'Les invité·es manquent.',
  video_missing: 'La vidéo manque.',
  date_missing: 'La date manque.',
  shortcode: 'Un code court de WordPress reste dans un texte.',
  faq_incomplete: 'Une question n’a pas de réponse, ou une réponse pas de question.',
  heading_level: 'Un niveau de titre est sauté dans le résumé.',
  peertube_invalid: 'L’UUID PeerTube est abîmé.',
  quarantined: 'Un bloc mis de côté attend d’être repris dans un texte.',
  series_missing: 'La série manque.',
  season_missing: 'La saison manque.',
  duration_missing: 'La durée manque.',
  durations_differ: 'Les durées de PeerTube et de YouTube diffèrent.',
  tags_missing: 'Les tags manquent.',
  tag_kind: 'Un tag dit la saison, la plateforme ou le format.',
  summary_missing: 'Le résumé manque.',
  main_tag_missing: 'Le tag principal manque.',
  chapters_invalid:
    'Un chapitre est à revoir\u00A0: le premier commence à 0:00, chacun à sa seconde, avant la fin, avec un titre.',
  chapters_missing: 'Les chapitres manquent.',
  announcement_wording: 'Le chapô parle encore du live au futur.',
}
