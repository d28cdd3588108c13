/**
 * Words that guessers try first, folded and without digits or signs: "Motdepasse2026!" is "motdepasse". Shorter
 * ones are here too, since digits are what makes them long enough.
 */
export const COMMON = new Set(
  `password passwords passwort passw passwd pass motdepasse monmotdepasse mdp secret secrets topsecret
  azerty azertyuiop azertyuiopqsdfghjklm azertyazerty azertyqwerty qsdfghjklm wxcvbn qwerty qwertyuiop
  qwertyqwerty qwertyuiopasdfghjkl qwertz qwertzuiop asdfghjkl asdf zxcvbnm qazwsx qazwsxedc wsxedc abc abcd
  abcdef abcdefgh abcdefghijkl abcdefghijklm abcdefghijklmnopqrstuvwxyz aqwzsx aqwzsxedc
  bonjour bonsoir salut coucou bienvenue welcome hello helloworld bonjourbonjour jetaime jetaimejetaime
  jetadore iloveyou iloveyouforever iloveu love amour monamour toujours forever princess princesse
  soleil soleilsoleil lune etoile sunshine chocolat chocolate doudou loulou chouchou nounours bisous
  letmein letmeinplease trustnoone changeme changeit changezmoi password motdepassemotdepasse
  passwordpassword temporaire temporary provisoire default defaut invite invitee guest test testtest
  testing demo demodemo admin adminadmin administrator administrateur root rootroot superuser user username
  utilisateur utilisatrice login connexion connect internet computer ordinateur informatique
  football footballer marseille olympique parissaintgermain psg om lyon paris bordeaux toulouse nantes lille
  strasbourg bretagne france vivelafrance republique liberte libertegalitefraternite libertelibertecherie
  monkey dragon dragonball pokemon superman batman spiderman starwars naruto minecraft fortnite master
  shadow michael jordan jennifer michelle nicolas julien thomas camille marine pauline sandrine stephanie
  isabelle christophe frederic sebastien alexandre alexandra caroline charlotte
  baseball basketball hockey soccer tigger charlie ginger pepper summer winter spring autumn printemps ete
  automne hiver janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
  lundi mardi mercredi jeudi vendredi samedi dimanche whatever nothing something passion vacances
  maison mamaison maman papa famille mafamille enfants bebe chien chat cheval
  auposte regie laregie redaction journal journaliste emission emissions antenne studio direct live
  correcthorsebatterystaple chevalcorrectbatterieagrafe`.split(/\s+/),
)
