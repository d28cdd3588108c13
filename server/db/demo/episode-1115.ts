import type { ShowRow } from './shows.ts'

/**
 * The one page that a newsroom really moved: its ids, labels and figures are facts, its defects too (seven null
 * PeerTube fields, no series, no duration, an unrendered shortcode, a FAQ flattened between two `--`). The texts are ours.
 */
export const episode1115: Partial<ShowRow> & { title: string; slug: string } = {
  title: '«\u00a0Ce réseau ne sera jamais à vendre\u00a0»\u00a0: Mastodon contre-attaque',
  slug: 'ce-reseau-ne-sera-jamais-a-vendre-mastodon-contre-attaque',
  status: 'published',
  live_state: 'replay',
  format: null,
  series_id: null,
  season_number: null,
  episode_number: null,
  aired_on: '2025-02-06',
  duration_seconds: null,
  duration_source: null,
  youtube_id: 'bxPfri77OHQ',
  youtube: {},
  peertube: {},
  wp_legacy_id: 36_635,
  wp_legacy_link: 'https://www.auposte.fr/mastodon-le-tueur-de-twitter/',
  wp_legacy_source_url: null,
  lead_announce: null,
  lead: 'Un réseau social sans publicité, sans actionnaires et sans algorithme caché, est-ce que cela tient ? Deux personnes qui le font vivre expliquent comment on tient un commun avec une poignée de salarié·es et des milliers de serveurs.',
  body_html: `<p>Deux chaises, deux ordinateurs et une question simple : à qui appartient un réseau que personne ne peut acheter ?</p><p>[auposte_bandeau_don]</p><h2>Un commun, pas une entreprise</h2><p>« On ne vend rien, donc on ne vous vend pas », dit l'un. Derrière la formule, un budget serré, des dons, et la volonté de ne dépendre de personne.</p><h2>Quitter les grandes plateformes</h2><p>Les départs se font par vagues, à chaque rachat, à chaque scandale. Il faut alors accueillir, expliquer, modérer... et dormir un peu.</p><h2>Des serveurs, des règles</h2><p>Chaque serveur écrit les siennes. C'est plus compliqué qu'un bouton unique ; c'est aussi plus difficile à éteindre.</p><p>--</p><p>Pourquoi parle-t-on de commun numérique ?</p><p>Parce que le code, la gouvernance et les serveurs sont partagés.</p><p>Le projet peut-il être racheté ?</p><p>Une fondation en tient les clefs, et ses statuts l'interdisent.</p><p>Qui modère ?</p><p>Chaque serveur, selon ses règles et la loi de son pays.</p><p>Pourquoi est-ce plus compliqué à prendre en main ?</p><p>Parce que l'équipe est petite et que l'on choisit d'abord un serveur.</p><p>--</p>`,
  faqs: [],
}

/** Its guests under their imported labels, and its tags, two of which should be fields. */
export const people1115 = ['Chaput Renaud', 'Girka Claire']
export const tags1115 = ['BlueSky', 'Mastodon', 'Saison 09', 'Twitter']
