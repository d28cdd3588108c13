import type { Chance } from './random.ts'
import { towns, topics } from './words.ts'

/** "le logement" → "du logement", "les fleuves" → "des fleuves", "la mer" → "de la mer". */
function of(topic: string): string {
  if (topic.startsWith('le ')) return `du ${topic.slice(3)}`
  return topic.startsWith('les ') ? `des ${topic.slice(4)}` : `de ${topic}`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A title as this newsroom writes them: sometimes a quotation, often a colon, never a full stop. */
export function title(chance: Chance, topic: string): string {
  const town = chance.pick(towns)
  const other = chance.pick(topics)
  return chance.pick([
    `${capital(topic)}, et après ?`,
    `« On ne lâchera rien » : ${topic}, depuis ${town}`,
    `Qui a peur ${of(topic)} ?`,
    `${capital(topic)} : la contre-enquête`,
    `De ${town} à Paris, ${topic} en question`,
    `« Personne ne nous a demandé notre avis » : ${topic} et ${other}`,
    `${capital(topic)} au tribunal`,
    `Dix ans de combat autour ${of(topic)}`,
    `Le grand entretien : penser ${topic}`,
    `Matinale : ${topic}, ${other} et les nouvelles de ${town}`,
    `${capital(topic)} contre ${other}, le faux débat`,
    `Ce que ${topic} dit de nous`,
    `Live sauvage à ${town} : ${topic} sur le terrain`,
    `« C’est une affaire de dignité » : raconter ${topic} de l’intérieur`,
    `Les oublié·es ${of(topic)}`,
  ])
}

/** Two or three sentences of 80 to 500 characters; before the live they are in the future tense. */
export function lead(chance: Chance, topic: string, names: string[], isAnnounce: boolean): string {
  const who = names.length === 0 ? 'La rédaction' : names.join(' et ')
  const verb = isAnnounce
    ? names.length > 1
      ? 'viendront raconter'
      : 'viendra raconter'
    : names.length > 1
      ? 'racontent'
      : 'raconte'
  const first = `${who} ${verb} ce que change ${topic} pour celles et ceux qui n’ont pas la parole.`
  const second = chance.pick([
    `Deux heures sans montage, avec les questions du tchat et les archives ${of(topic)} sur la table.`,
    `Un échange au long cours, chiffres en main, loin des petites phrases et des plateaux pressés.`,
    `Comment en est-on arrivé là ? Qui décide, qui paie, et qui résiste ?`,
    `On ouvre les dossiers, on relit les textes et on écoute les premières personnes concernées.`,
  ])
  return `${first} ${second}`
}

const OPENINGS = [
  'La scène se passe un matin de semaine, dans une salle prêtée par la mairie.',
  'Tout part d’un courrier arrivé sans prévenir, au bas duquel manquait une signature.',
  'On croyait le sujet réglé depuis longtemps ; il revient par la petite porte.',
  'Sur le plateau, une carte dépliée, trois rapports annotés et du café froid.',
]
const SENTENCES = [
  'Les chiffres officiels arrivent toujours avec deux ans de retard, et l’on gouverne à vue.',
  'Le mot a changé trois fois en dix ans, la réalité pas une seule.',
  'Ce que montre l’enquête, c’est une suite de décisions prises loin de celles et ceux qui les subissent.',
  'Le tchat s’en mêle, corrige une date, ajoute un lien, réclame la suite.',
  'Personne n’avait lu l’annexe du décret ; tout y était écrit.',
  'Il faut tenir deux choses ensemble, l’urgence des familles et la lenteur du droit.',
  'La réponse tient en une phrase, qu’aucun communiqué n’a reprise.',
  'Les archives de l’émission permettent de comparer les promesses et les actes.',
  'On entend, derrière la colère, une connaissance très fine des rouages.',
  'À la question des moyens, le silence du cabinet vaut toutes les réponses.',
  'Ce n’est pas une fatalité, rappelle-t-on sur le plateau : d’autres villes ont fait autrement.',
  'Le rapport circule depuis, photocopié, annoté, parfois appris par cœur.',
]
const QUOTES = [
  'On nous a dit d’attendre. Nous avons attendu, et puis nous avons compté.',
  'Le plus dur n’est pas de gagner, c’est de ne pas être seul·es.',
  'Si c’était une erreur, elle aurait été corrigée. C’est donc un choix.',
  'Je n’ai pas de solution toute faite, j’ai une méthode : aller voir.',
]
const HEADINGS = [
  'Le terrain d’abord',
  'Une loi, deux lectures',
  'Ce que disent les archives',
  'L’argent public',
  'Et maintenant ?',
  'Paroles de première main',
]

/** The paragraphs of a summary, as HTML. */
export function summary(
  chance: Chance,
  topic: string,
  speaker: string,
  { shortcode }: { shortcode: boolean },
): string {
  const parts = chance.some(HEADINGS, chance.between(2, 4)).map((heading) => {
    const paragraphs = Array.from(
      { length: chance.between(1, 3) },
      () => `<p>${chance.some(SENTENCES, chance.between(3, 5)).join(' ')}</p>`,
    )
    const quote = chance.happens(0.5)
      ? `<p>« ${chance.pick(QUOTES)} » La phrase de ${speaker} résume l’échange.</p>`
      : ''
    return `<h2>${heading}</h2>${paragraphs.join('')}${quote}`
  })
  const opening = `<p>${chance.pick(OPENINGS)} Il y est question ${of(topic)}, et de ce que l’on en fait.</p>`
  return opening + (shortcode ? '<p>[auposte_bandeau_don]</p>' : '') + parts.join('')
}

/** Question and answer pairs about the topic. */
export function pairs(topic: string): [question: string, answer: string][] {
  return [
    [
      `Pourquoi parler ${of(topic)} maintenant ?`,
      'Parce que les décisions se prennent cette année, et que peu de gens les voient venir.',
    ],
    [
      `Qui décide ${of(topic)} ?`,
      'L’État fixe le cadre, les collectivités appliquent, et les usagers découvrent le résultat.',
    ],
    [
      'Que peut-on faire à son échelle ?',
      'S’informer, rejoindre un collectif, demander les documents : ils sont publics.',
    ],
  ]
}
