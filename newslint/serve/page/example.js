/* Drafts to try the page on: a story of a ferry with some faults in it, in each language that the page speaks. */

const EXAMPLES = {
  en: `Ferry to Harnsund back after 40 days

The ferry between Harnsund and Little Skarn sails again on Monday, 3 March 2026, the the county said.

In all, 17,000 passengers had to take the bus, said Ida Falk, head of the harbour office. By Friday 17.000 had asked for their money back, of 21,000.

“We are glad, said Falk. “It was a long winter.”

The repair cost $4.1 million, 12% more than planned. Experts say it will hold for 30 years.

Also read

The mayor, Jon Halvorsen, will be on board. Halverson said the old quay would be sold [CHECK].
`,
  de: `Fähre nach Harnsund fährt nach 40 Tagen wieder

Die Fähre zwischen Harnsund und Klein Skarn fährt am Montag, 3. März 2026, wieder, teilte teilte der Landkreis mit.

Insgesamt mussten 17.000 Fahrgäste den Bus nehmen, sagte Ida Falk, Leiterin des Hafenamts. Bis Freitag hatten 17,000 ihr Geld zurückverlangt, von 21.000.

„Wir sind froh“, sagte Falk. „Es war ein langer Winter.“

Die Reparatur kostete 4,1 Millionen Euro, 12 Prozent mehr als geplant. Experten zufolge wird sie 30 Jahre halten.

Lesen Sie auch

Bürgermeister Jon Halvorsen wird an Bord sein. Der alte Kai werde verkauft, sagte Halvorsen [PRÜFEN].
`,
  da: `Færgen til Harnsund sejler igen efter 40 dage

Færgen mellem Harnsund og Lille Skarn sejler igen mandag den 3. marts 2026, oplyser oplyser amtet.

I alt måtte 17.000 passagerer tage bussen, siger Ida Falk, der er chef for havnekontoret. Fredag havde 17,000 bedt om at få pengene tilbage, ud af 21.000.

”Vi er glade, siger Falk. ”Det har været en lang vinter.”

Reparationen kostede 4,1 millioner kroner, 12 procent mere end planlagt. Ifølge eksperter holder den i 30 år.

Læs også

Borgmester Jon Halvorsen tager med om bord. Halverson siger, at den gamle kaj skal sælges [TJEK].
`,
  fr: `Le bac de Harnsund repart après 40 jours d’arrêt

Le bac entre Harnsund et Petit-Skarn reprend du service lundi 3 mars 2026, a annoncé le le département.

Au total, 17 000 passagers ont dû prendre le car, a déclaré Ida Falk, directrice du port. Vendredi, 17.000 d’entre eux, sur 21 000, avaient demandé à être remboursés.

« Nous sommes soulagés, a dit Mme Falk. « L’hiver a été long. »

La réparation a coûté 4,1 millions d’euros, 12 % de plus que prévu. Selon des experts, elle tiendra trente ans.

À lire aussi

Le maire, Jon Halvorsen, sera à bord. M. Halverson a dit que l’ancien quai serait vendu [À VÉRIFIER].
`,
  es: `El transbordador de Harnsund vuelve a navegar tras 40 días

El transbordador entre Harnsund y Pequeño Skarn volverá a navegar el lunes 3 de marzo de 2026, informó el el condado.

En total, 17.000 pasajeros tuvieron que ir en autobús, dijo Ida Falk, directora del puerto. Hasta el viernes, 17,000 de los 21.000 habían pedido que se les devolviera el dinero.

«Estamos contentos, dijo Falk. «Ha sido un invierno largo».

La reparación costó 4,1 millones de euros, un 12 % más de lo previsto. Según los expertos, durará 30 años.

Lea también

El alcalde, Jon Halvorsen, irá a bordo. Halverson dijo que el viejo muelle se vendería [COMPROBAR].
`,
  uk: `Пором до Гарнсунда знову ходить після 40 днів перерви

Пором між Гарнсундом і Малим Скарном знову ходитиме з понеділка, 3 березня 2026 року, повідомила повідомила громада.

Загалом 17 000 пасажирів мусили їхати автобусом, сказала Іда Фальк, керівниця порту. До п’ятниці 17.000 із 21 000 попросили повернути гроші.

«Ми раді, — сказала Фальк. — Зима була довга».

Ремонт коштував 4,1 млн євро, на 12% більше, ніж планували. За словами експертів, його вистачить на 30 років.

Читайте також

На борту буде мер Йон Галворсен. Старий причал, сказав Галворсен, продадуть [ПЕРЕВІРИТИ].
`,
};

/** A draft in a language. */
export function example(language) {
  return EXAMPLES[language] ?? EXAMPLES.en;
}
