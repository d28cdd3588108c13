import { fold } from '#app/lib/fold.ts'

/**
 * Words that somebody bears or that mean something: two different ones, a letter apart, are no slip of the finger
 * (`Marie`, `Mario`; `Girard`, `Giraud`; `maison`, `raison`). What is not listed is judged by its letters alone.
 */
export const attested = {
  given: listed(`
    Adam Adèle Adrien Adrienne Agathe Agnès Aïcha Alain Alban Albert Alex Alexandra Alexandre Alexis Ali Alice Aline Alix
    Amadou Amandine Amélie Amina Aminata Amir Anaïs Andréa André Andrée Angèle Anna Anne Annie Anouk Antoine Antonin
    Apolline Ariane Armand Armelle Arnaud Arthur Astrid Aude Audrey Aurélie Aurélien Aurore Awa Axel Axelle Barbara
    Bastien Baptiste Béatrice Benjamin Benoît Bérangère Bernadette Bernard Bertrand Blandine Boris Brahim Brigitte Bruno
    Camille Capucine Carine Carla Carole Caroline Catherine Cécile Cédric Céline Célestin Chantal Charles Charlotte Chloé
    Christelle Christian Christiane Christine Christophe Claire Clara Claude Claudine Clémence Clément Clémentine Colette
    Colin Coralie Corentin Corinne Cyril Cyrille Damien Daniel Danielle Daniela David Deborah Delphine Denis Denise Diane
    Didier Djibril Dominique Dorian Édith Edmond Édouard Élias Elie Élisa Élisabeth Élise Ella Elliot Élodie Éloïse Elsa
    Emeline Émile Émilie Emma Emmanuel Emmanuelle Éric Erica Erika Erwan Estelle Esther Étienne Eugène Eugénie Eva Ève
    Fabien Fabienne Fabrice Fanny Farid Farida Fatima Fatou Félicie Félix Fernand Flavie Flora Florence Florent Florian
    Franck François Françoise Frédéric Frédérique Gabin Gabriel Gabrielle Gaël Gaëlle Garance Gaspard Gaston Geneviève
    Georges Gérald Gérard Germain Germaine Ghislain Ghislaine Gilbert Gilles Grégoire Guillaume Gustave Guy Hadrien Hanna
    Hélène Héloïse Henri Henriette Hervé Hugo Hugues Ibrahim Inès Irène Iris Isabelle Ismaël Jacqueline Jacques Jade Jean
    Jeanne Jeannine Jérémie Jérémy Jérôme Joachim Joanna Joël Joëlle Jonathan Jordan Joseph Joséphine Josiane Jules Julia
    Julian Julie Julien Julienne Juliette Justin Justine Karim Karima Karine Katia Kevin Khadija Laetitia Laura Laure
    Laurence Laurent Léa Léna Léo Léon Léonie Léopold Lila Lilian Liliane Lilou Lina Line Lisa Lise Loïc Lola Lou Louis
    Louise Louisa Luc Luca Lucas Lucie Lucien Lucienne Lucile Ludovic Lydia Lydie Lyna Maël Maëlle Maeva Magali Malika
    Malik Mamadou Manon Manuel Manuela Marc Marceau Marcel Marcelle Margaux Margot Maria Mariam Marie Marielle Marin
    Marina Marine Mario Marion Marius Marlène Martial Martin Martine Mathéo Mathias Mathieu Mathilde Mathis Mathurin
    Maurice Max Maxence Maxime Maya Mehdi Mélanie Mélissa Mia Michaël Michel Michèle Mila Mina Mireille Mohamed Mona
    Monia Monique Morgan Morgane Moussa Myriam Nadège Nadia Nadine Naïm Naïma Nathalie Nathan Nicolas Nicole Nina Noa Noah
    Noé Noël Noëlle Noémie Nolan Nora Nour Océane Odile Olga Olivia Olivier Omar Oumar Pascal Pascale Patrice Patricia
    Patrick Paul Paula Paule Pauline Perrine Philippe Pierre Pierrette Quentin Rachel Rachid Raoul Raphaël Raphaëlle
    Raymond Raymonde Régine Régis Rémi Rémy Renaud Renée René Richard Robert Robin Roger Roland Romain Romane Roméo
    Rosalie Rose Roxane Sabine Sabrina Sacha Salma Salomé Sam Samia Samir Samira Samy Samuel Sandra Sandrine Sara Sarah
    Sasha Sébastien Selma Serge Séverine Sidonie Siham Simon Simone Sofia Sofiane Solange Soline Sonia Sophie Stella
    Stéphane Stéphanie Suzanne Sylvain Sylvaine Sylvestre Sylvette Sylvia Sylvie Tania Théa Théo Théodore Thérèse Thibault
    Thibaut Thierry Thomas Tiphaine Tom Tim Tristan Ugo Valentin Valentine Valérie Vanessa Véra Véronique Victor Victoire
    Victoria Vincent Violette Virginie Viviane Vivien Xavier Yann Yanis Yannick Yasmina Yasmine Yohan Yolande Youssef
    Yves Yvette Yvon Yvonne Zoé Zohra`),
  family: listed(`
    Adam Albert Arnaud Aubert Aubry Bailly Barbier Baron Barre Benali Benaïssa Bernard Berger Bertin Bertrand Besnard
    Blanc Blanchard Blanchet Bonnet Bouali Boucher Bouaziz Boulanger Bourgeois Boyer Breton Briand Brun Bruneau Brunet
    Bruno Carlier Caron Carpentier Chevalier Clément Cohen Colas Colin Collet Collin Cordier Cousin Da Daniel David Denis
    Deschamps Diop Diouf Dubois Dufour Dumas Dumont Dupont Dupuis Dupuy Durand Duval Étienne Evrard Fabre Favre Faure
    Ferrand Fleury Fontaine Fournier François Gaillard Garcia Garnier Gauthier Gautier Gérard Gilbert Gillet Girard
    Giraud Goff Gall Guérin Guichard Guillaume Guillot Haddad Hamdad Hamon Henry Hervé Hubert Huet Humbert Jacob Jacquet
    Joly Julien Kanté Konaté Lacour Laine Lambert Lamberti Langlois Laurent Lebon Leblanc Leclerc Leclercq Lecomte
    Lefèbvre Lefèvre Legall Léger Legrand Lemaire Lemoine Leroux Leroy Levy Louis Lopez Lucas Maillard Mallet Marchal
    Marchand Marie Marin Martel Martin Martinez Marty Masson Mathieu Maury Mercier Merlier Meunier Meyer Michaud Michel
    Millet Monnier Moreau Morel Morin Moret Moulin Muller Nicolas Noël Olivier Paris Pasquier Pelletier Perret Perrier
    Perrin Perrot Petit Philippe Picard Pichon Pierre Poirier Pottier Prevost Renard Renaud Renault Rey Richard Rivière
    Robert Robin Roche Rochette Roger Rolland Roux Rousseau Roussel Roy Royer Sall Sarr Salmon Schmitt Simon Tessier
    Thomas Vasseur Vidal Vincent Vaillant Weber`),
  word: listed(`
    acteur agriculteur alarme apport arme art auteur auditeur auditrice bail banque barrage base bateau bétail biologie
    boisson bourse cadre capital capitale carte cause chanteur chantier chaleur charbon chardon chasse chômage classe climat
    commerce commun commune conseil corps cour course courses cours crise culture danse danseur débat défense démocratie
    démographie dette doute droit droite eau école écologie économie éditeur électeur électrice émigration emploi
    énergie enfance enfant espace étude éthologie europe exil facteur famille fascisme féminisme féministe ferme film fiscalité
    foire forêt forge forme formation foule franc france fraude front garde gauche gare genre géologie gouvernement grève
    grive grue guerre habitat histoire hôpital image immigration impôt industrie information intégration intégrisme
    journalisme journaliste jeunesse jeux justice laïcité laïcisme lait langue lecteur lectrice liberté libraire librairie libre
    lien lieu lièvre livre locataire logement logiciel loi lune lutte main maire maison malade manif marche marché marin
    marine masque médecin médecine média mémoire mère mine mobile mode monde mort moteur musée musique nation natation nature
    nom nombre nourrice numérique océan opéra ordre outil pain paix parc parole parti partie partage passe patrie pays
    peine peinture père place plage plaine plan plante poème poésie poisson poison police politique polie pollution pont
    pore port porte pose poste pouvoir pourvoi presse prison procès prose psychiatrie psychologie public race racisme
    racine radio raison rail réforme régime région règle religion rente repos réseau retraite retrait révolte revue rêve
    rire rite rive route rue ruse saison sable sang sante scène science secours sel service sexe social socialisme société
    sociologie soin sol son sort source sport spore squat sucre tabac table taxe temps terre texte théâtre tour tourisme trace
    train traite trafic transport travail tribunal usage usine vaccin vaillance vélo vente vent verre vie vigne ville
    villa vin violence virus voix vol vote voyage twitter twitch mastodon peertube youtube mosquée musquée lanceur
    mondialisme mondialisation fiscaliste marcheur femme homme abri papier
    Aubagne Aubenas Auch Bayeux Bayonne Besançon Brest Briançon Brive Caen Calais Cannes Creil Créteil Crest Die Dieppe Dole
    Épinal Évreux Évry Figeac Foix Gap Laval Lavaur Lens Limoges Limoux Lodève Lorient Lyon Mâcon Marseille Metz
    Millau Montauban Montreuil Nancy Nanterre Nantes Nice Nîmes Paris Pau Reims Rennes Roanne Rodez Rouen Sens Sète
    Tarbes Toulon Toulouse Tours Troyes Vannes Vanves Verdun Vichy Vienne`),
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map(fold).filter(Boolean))
}
