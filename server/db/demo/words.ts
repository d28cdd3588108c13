/** The words that the demo newsroom is made of. People, collectives and towns of invention are in French. */
const list = (text: string) => text.split(',').map((word) => word.trim())

export const givenNames = list(
  'Aïcha, Adèle, Agathe, Aline, Amadou, Anouk, Antonin, Apolline, Armelle, Bastien, Bérénice, Blandine, Brahim, Camille, Capucine, Célestin, Charlène, Chloé, Clémence, Colin, Coralie, Cyprien, Daphné, Djibril, Édith, Élias, Élodie, Émile, Esther, Étienne, Fanny, Farid, Félix, Flora, Gabin, Gaëlle, Garance, Gildas, Hadrien, Hanane, Héloïse, Hervé, Inès, Ismaël, Jeanne, Joachim, Joséphine, Justine, Kadiatou, Karim, Léandre, Léonie, Loïc, Louison, Lucile, Maëlle, Malik, Manon, Margaux, Mathurin, Mehdi, Mélisande, Nadège, Naïma, Nathan, Noé, Océane, Odilon, Ophélie, Oscar, Paulin, Perrine, Quentin, Rachida, Raphaëlle, Régis, Romane, Sabine, Salomé, Samir, Séverine, Siméon, Solange, Soraya, Tanguy, Thaïs, Tiphaine, Ulysse, Valérie, Vianney, Violette, Wassila, Xavier, Yaëlle, Yann, Zélie, Zoé, Anne-Lise, Jean-Loup, Marie-Ange',
)
export const familyNames = list(
  'Abadie-Roche, Allègret, Amouret, Arnaudin, Aubertin, Bacquié, Barbançon, Bellocq, Benkhelifa, Berthomieu, Blanquefort, Bordenave, Bouchareb, Bourdelier, Brézillon, Cadoret, Cazalet, Chabrillac, Chamoiseau-Léal, Chastenet, Coatanroc’h, Combalusier, Courtemanche, Crozatier, Dandrieu, Delacourcelle, Desnoës, Diallo-Perrin, Dorgebray, Dubourdieu, Escoffre, Estèbe, Fabrègue, Falguière, Ferracci-Bon, Fontvieille, Fournereau, Gandolfi, Garrigou, Gauvreau, Gélinier, Gourdiel, Grangeon, Guénolet, Guiraudet, Haddadou, Hautecloque, Hermabessière, Hurteloup, Jaffrézic, Jouvenel-Aubry, Kervadec, Koulibaly-Marin, Labarthe, Lacombrade, Lafargette, Lamoricet, Lavergnat, Le Brisou, Le Goualher, Lestrange, Loubatière, Maillezais, Malaterre, Marchepoil, Marty-Solal, Mazeyrac, Menguy, Mercadier, Montalègre, Mouchotte, Naudinot, Nérisson, Ouvrardet, Palissandre, Paumier, Pélissanne, Peyrecave, Pradelou, Quéméneur, Rabouin, Ravanel, Rocheteau, Roquelaure, Rouxinol, Sabathé, Salvagnac, Sarrazy, Sénéchault, Soubeyrand, Taillefesse, Tamboura, Terrasson, Thévenaud, Tournadre, Trémolières, Urruty, Vallespir, Verdanet, Vignolle, Villemagne, Zanetti-Prou',
)
export const particles = list('de, d’, de La, Le, du')
export const towns = list(
  'Aubenas, Auch, Bagnolet, Bayonne, Bédarieux, Besançon, Brest, Briançon, Calais, Carcassonne, Chambéry, Charleville, Châteauroux, Clermont-Ferrand, Creil, Die, Dieppe, Dole, Douarnenez, Épinal, Évreux, Figeac, Florac, Foix, Gap, Givors, Guéret, Hennebont, Ivry, La Courneuve, Lannion, Laval, Lens, Limoges, Lodève, Longwy, Lorient, Mâcon, Marseille, Martigues, Maubeuge, Millau, Montauban, Montreuil, Morlaix, Mulhouse, Nanterre, Nantes, Nevers, Niort, Oloron, Pantin, Périgueux, Perpignan, Poitiers, Privas, Quimper, Redon, Rennes, Rodez, Romans, Roubaix, Royans, Saint-Affrique, Saint-Denis, Saint-Nazaire, Saverne, Sedan, Sète, Tarbes, Thiers, Toulouse, Tulle, Valence, Vaulx-en-Velin, Vénissieux, Vierzon, Villeneuve, Vitré',
)
/** What shows are about, with its article. */
export const topics = list(
  'le logement, la police municipale, l’hôpital public, l’eau potable, les pesticides, la surveillance, le logiciel libre, la prison, le rail, l’école, le droit de grève, la presse indépendante, les frontières, le nucléaire, la forêt, les communs numériques, le chômage, la retraite, l’inceste, le syndicalisme, les services publics, la littérature sociale, le cinéma documentaire, l’extrême droite, les quartiers populaires, la justice des mineurs, la mémoire coloniale, l’agroécologie, la pêche artisanale, la publicité, la laïcité, les plateformes, l’intelligence artificielle, les violences policières, le handicap, la psychiatrie, la fiscalité, le travail du sexe, l’intermittence, l’édition, la chanson, le rap, la bande dessinée, le football amateur, les montagnes, les fleuves, la sécurité sociale, le féminisme, l’antiracisme, la transition énergétique, l’habitat léger, les algorithmes, le renseignement, la désobéissance civile, les bassines, le fret, l’uberisation, la santé mentale, l’aide alimentaire, les archives, la photographie, le théâtre de rue, la radio, le renouveau municipal, la démocratie locale, le droit d’asile, la mer, le littoral, l’outre-mer, les retraites paysannes, la cantine scolaire, l’université, la recherche publique, le droit à l’image, la vidéosurveillance, le maintien de l’ordre, les lanceurs d’alerte, la Constitution, le Parlement, le budget',
)
export const seriesNames: [name: string, hint: string][] = [
  ['Le Grand Réveil', 'lundi 7 h'],
  ['La Barrière', 'mardi 19 h'],
  ['Écoutilles', 'mercredi 18 h 30'],
  ['Horizons proches', 'jeudi 19 h 30'],
  ['Le Ciné-plateau', 'un vendredi sur deux, 20 h'],
  ['Contre-pied', 'samedi 11 h'],
  ['La Fabrique des lois', 'mardi 9 h'],
  ['Chambre d’écho', 'dimanche 17 h'],
  ['Terrain vague', 'sans horaire fixe'],
  ['Les Carnets du droit', 'premier lundi du mois'],
  ['Le Meilleur de la semaine', 'samedi 8 h'],
  ['Bibliothèque debout', 'jeudi 12 h'],
]
export const platformTags = ['Twitter', 'BlueSky', 'Mastodon', 'Twitch', 'Youtube', 'Peertube']
export const formatTags = ['Sauvage', 'Best of', 'En public', 'Live hors les murs']
export const roles = list(
  'sociologue, avocate, avocat au barreau, infirmière, historien, historienne, réalisatrice, documentariste, journaliste, élu local, députée, syndicaliste, développeuse, magistrate, chercheur en droit public, éleveuse, maraîcher, romancière, philosophe, économiste, conducteur de train, porte-parole, bénévole, photographe, éditeur, hydrologue, enseignante, médecin urgentiste',
)
export const organisations = list(
  'Collectif des riverains, Syndicat des soignant·es, Union des locataires, Coordination des bassins, Réseau des communs, Observatoire des libertés, Assemblée des précaires, Fédération des radios libres, Comité de défense du rail, Ligue des lecteurs, Atelier du logiciel partagé, Maison des lanceurs, Coopérative des images, Caisse de grève, Mutuelle des quartiers',
)
