import { expect, test } from 'vitest'
import { announcement } from './announcement.ts'

const DAY = '2027-05-24'

test.each([
  'La romancière viendra nous dévoiler son prochain livre.',
  'Elle nous parlera de son enquête sur les ports.',
  'Ils débattront avec la salle.',
  'Nous aborderons la question du rail.',
  'Nous recevrons deux chercheuses.',
  'Vous pourrez poser vos questions.',
  'Il sera question de logement.',
  'Ce sera l’occasion d’en débattre.',
  'On fera le point sur la grève.',
  'Elle ira voir de l’autre côté.',
  'Il y aura des surprises.',
  'Vous saurez tout des coopératives.',
  'Nous verrons ce qu’il en reste.',
  'Qui paiera la note ?',
  'Le débat se tiendra au théâtre.',
  'Il prendra la parole le premier.',
  'Le collectif mettra en commun ses cartes.',
  'Nous suivrons une journée à l’usine.',
  'Sera-t-elle entendue ?',
  'Viendront ensuite les questions du public.',
  'Les deux invité·es répondront à vos questions.',
  'Il faudra choisir.',
  'Nous finirons par une lecture.',
  'Une soirée pour comprendre, lundi 24 mai, 19 h.',
  'En direct le 24 mai à 19h30.',
  'En direct mardi 1er juin dès 20 h.',
  'Un plateau exceptionnel lundi 24 mai.',
  'Lundi 24 mai 2027 à 19 h, sur toutes nos antennes.',
  'Demain, trois maires face à la presse.',
  'On en parle après-demain.',
  'Ce soir, une soirée pour les communs.',
  'Rendez-vous sur la chaîne.',
  'Ne manquez pas ce débat.',
  'La suite prochainement.',
])('announces: %s', (text) => {
  expect(announcement(text, DAY)).not.toEqual([])
})

test.each([
  'À l’opéra, une caméra suit le chœur.',
  'Du choléra au Sahara, une histoire des frontières.',
  'Le Tintoret peint la salle en entier.',
  'Le front s’est tendu, l’affront est resté.',
  'Il l’a dit à l’antenne : « il sera trop tard ».',
  'Elle répète “nous verrons bien” depuis un an.',
  'Le 12 mars 2011 à 14 h, la terre tremble.',
  'En mai 1936, la grève commence.',
  'Le 24 mai 1871, Paris brûle.',
  'Retour sur le débat du 24 mai 2027.',
  'Le soir venu, la salle s’est vidée.',
  'Ce soir-là, la salle était pleine.',
  'Le monde de demain se discute aujourd’hui.',
  'Le lendemain, tout recommence.',
  'Un rendez-vous manqué avec l’histoire.',
  'Son dernier rendez-vous avec le public.',
  'Les vignerons et les forgerons des environs.',
  'Il admira la salle, se retira et entra sans bruit.',
  'Elle montra ses carnets et livra ses doutes.',
  'L’aura d’une œuvre se perd, son aura demeure.',
  'Sara et Clara ont lu Guevara à Sumatra.',
  'Vous découvrez une ville, vous ouvrez des portes.',
  'Entrez, vous n’avez rien à craindre, c’est assez vrai.',
  'Vous tirez un fil et toute l’histoire vient.',
  'Nous entrons dans la salle et rencontrons le chœur.',
  'Le minerai et les patrons, les barons et leurs environs.',
  'Avec Isabel Herrera et Ana Rivera, de la Riviera.',
  'Les invité·es ont répondu à vos questions pendant deux heures.',
  'Une hydra, un cobra, un mantra, un extra.',
  'Le conditionnel qu’il emploierait ne promet rien, il serait prudent.',
  '',
])('tells what was: %s', (text) => {
  expect(announcement(text, DAY)).toEqual([])
})

test('says what it found, and knows no date without the day of the live', () => {
  expect(announcement('Ada Morel viendra ce soir, lundi 24 mai, 19 h.', null)).toEqual([
    'viendra',
    'ce soir',
    'lundi 24 mai, 19 h',
  ])
  expect(announcement('Un plateau lundi 24 mai.', null)).toEqual([])
})
