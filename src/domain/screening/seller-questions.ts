/** How a question begins that only a seller puts: whether we want it, may be sent it, whom to ask. One list a language, without accents. */
const beginnings = [
  `want|wanna|worth|fancy|care to|care for|up for|open to|would you like|would it hurt|would it help|would you be (?:open|interested|opposed|up)|what do you think|shall (?:i|we) (?!take|choose|buy|order|pay|expect)|should (?:i|we) (?:send|talk|call|show|put|chat|schedule|set)|may (?:i|we) (?!have|get|know|ask|see|try|speak|request|order|buy)|(?:can|could) (?:i|we) (?:send|show|post|drop|offer|interest|introduce|tempt|help you|walk you|give you|book you)|mind if|ok if i|okay if i|where (?:should|can|may|do) (?:i|we) send|whom? (?:should|could|would|can) (?:i|we|they)|who (?:is|s) (?:the right|the best|responsible|in charge)|who handles|who looks after|is (?:this|that) something you|any interest|are you (?:the right|open to|tired|struggling|still paying|happy with)|have you (?:considered|thought|ever)|did you know|do you want|tired of|looking to (?:sell|grow|boost|scale|increase)|ready to (?:grow|scale|boost|save)|sick of|what if (?:you|your)|ever (?:wonder|think)|wondering (?:if|whether) your|is anyone (?:managing|handling|looking)`,
  `mochten sie|wollen sie|hatten sie (?:interesse|lust|zeit|bedarf)|haben sie (?:interesse|bedarf|zeit|lust)|brauchen sie|suchen sie|benotigen sie|darf ich (?!fragen|wissen|um)|durfen wir (?!fragen|wissen|um)|soll ich|sollen wir|wann (?:darf|passt|hatten)|an wen (?:darf|kann|soll)|ware das (?:etwas|was|interessant|ein)|wussten sie|mude|lust auf|bedarf an`,
  `souhaitez vous|voulez vous|puis je (?:vous )?(?:envoyer|appeler|passer|presenter|montrer|proposer)|pouvons nous (?:vous|en)|seriez vous (?:interess|disponible|ouvert|partant)|avez vous pense|saviez vous|qu en (?:pensez|dites)|a qui (?:puis|dois)|et si (?:on|nous|vous|une?|votre)|besoin d|envie d|on en parle|marre de|fatigue|vous cherchez`,
  `quiere[ns]?|quereis|le[s]? interesa|os interesa|te interesa|le[s]? gustaria|te gustaria|puedo (?:enviar|mandar|llamar|mostrar|ense|pasar)|podemos (?:enviar|mandar|llamar|mostrar|hablar|agendar)|sabia[ns]?|sabiais|sabe cuanto|hablamos|con quien (?:puedo|podria|debo|tendria)|necesita[ns]?|busca[ns]?|os cuento|le[s]? cuento|cansad[oa]|y si`,
  `vuole|volete|vuoi|posso (?:inviar|mandar|chiamar|mostrar|passar|present)|possiamo (?:inviar|mandar|sentirci|parlar|present)|le interessa|vi interessa|ti interessa|le andrebbe|vi andrebbe|sapevat?e?|cercate|avete bisogno|ne parliamo|con chi (?:posso|potrei)|stanchi|stanco`,
  `quer (?:um|ver|saber|receber|que|conhecer)|querem|posso (?:te |lhe |vos )?(?:enviar|mandar|ligar|apresentar|passar|mostrar)|podemos (?:enviar|marcar|conversar|agendar)|teria interesse|tem interesse|sabia que|sabiam que|precisa de|com quem (?:posso|devo)|cansado|ja pensou`,
  `wilt u|wil je|willen jullie|zal ik|zullen we|mag ik (?!vragen|weten)|mogen we (?!vragen|weten)|heeft u (?:interesse|behoefte)|zin in|interesse in een gratis|wist u|wist je|benieuwd|met wie kan ik|klaar met|moe van`,
  `vill ni|vill du|ska vi|ska jag|far jag (?:skicka|visa|ringa|komma|bjuda)|kan jag (?:skicka|visa|ringa|fa visa)|letar ni|behover ni|visste (?:ni|du)|vem hos er|trott pa|vil i|skal vi|skal jeg|ma jeg (?!fa|sporge)|kan jeg (?:sende|vise|ringe)|leder i|mangler (?:i|dere|du)|har i brug|har du brug|hvem hos|vidste (?:i|du)|vil dere|trenger dere|onsker dere|kunne i taenke|kunne dere tenke`,
  `haluatteko|haluatko|voinko (?:lahettaa|soittaa|esitella)|voisinko (?:lahettaa|soittaa|esitella)|saanko (?:lahettaa|soittaa|esitella)|kiinnosta\\w+ko|tarvitsetteko|etsitteko|kuka teilla|tiesitteko|milloin (?:voin|voisin|sopisi)|sopisiko|lahetanko|sovitaanko|soitellaanko`,
  `czy (?:moge|mozemy) (?:przeslac|wyslac|zadzwonic|zaproponowac|przedstawic|pokazac|umowic)|czy (?:sa panstwo|szukaja|potrzebuja|chca panstwo|chcieliby|interesuje|placa panstwo)|szukacie|szukaja panstwo|wiedza panstwo|kto u panstwa|z kim (?:moge|mozna)|ile (?:osob|aut) (?:panstwo|jest u)|chcecie`,
  `mohu vam|muzeme vam|muzu vam|mate zajem|hledate|potrebujete|chcete|vedeli jste|kdo u vas|meli byste zajem|mozem vam|mozeme vam|mate zaujem|hladate|vedeli ste|mali by ste`,
  `erdekli|erdekelne onok|erdekelheti|kuldhe\\w+|keresnek|szukseguk|tudtak|kivel beszel\\w+|hany fore|doriti|vreti|va intereseaza|aveti nevoie|cautati|pot sa va|va pot|stiati|v ar interesa|cu cine`,
  `хотите|хочете|интересно|актуально|могу (?:прислать|отправить|показать|позвонить)|можем (?:прислать|отправить|показать|созвониться|обсудить)|ищете|кому (?:можно|направить|прислать|отправить)|куда (?:прислать|отправить|направить)|на какую почту|знаете ли|знали ли|когда (?:вам )?удобно|шукаете|цікаво|бажаєте|кому (?:надіслати|можна)|търсите|желаете|искате ли|да ви (?:изпратя|изпратим)|zelite li|trebate li|zanima li|da li ste|ali vas|zelite|ar (?:domintu|norėtumete|noretumete|ieskote)|vai (?:jus|velaties|meklejat)|kas (?:teid|soovite|otsite|voin)`,
  `θελετε|θα θελατε|ψαχνετε|χρειαζεστε|να σας|γνωριζετε|ενδιαφερεστε|mau (?:kami|saya)|apakah (?:anda|bapak|ibu)|boleh(?:kah)? (?:saya|kami) (?:kirim|telepon|hubungi|bantu|hantar)|butuh|tertarik|adakah anda|anh chi co|quy cong ty co|ban co (?:muon|can)`,
  `您(?:是否|需要|有兴趣|想)|贵(?:司|公司)(?:是否|需要|有)|是否(?:需要|有兴趣)|要不要|ご興味|お困り|ご存じ|貴社|御社では|관심|혹시 필요|보내드|هل (?:ترغب|تبحث|تحتاج|تريد|تود|تعلم|انتم|يمكننا)|תרצו|האם אתם|האם תרצו|ידעתם|כיצד תרצו`,
]

const GREETING = `(?:(?:hi|hello|hey|hej|hei|hola|bonjour|ciao|buongiorno|hallo|ola|guten tag|dobry den|здравствуйте|добрый день)(?: \\S+){0,2}? )?`
const ASKED_BY_SELLERS = new RegExp(
  `^ ${GREETING}(?:so |and |or |but |also )?(?:${beginnings.join('|')})`,
  'u',
)

/** Somebody who wants to be sold something may begin in the same way. */
const ASKED_BY_BUYERS =
  / (?:sell|selling|verkaufen|vendre|vender|vendere|verkopen|salja|saelge|selge|sprzedac|our money|our business|my money|my business|us|show me|tell me|sell me) /u

/** Whether a question, parted into its words, begins as only a seller begins one. */
export const isSellersQuestion = (words: string): boolean =>
  ASKED_BY_SELLERS.test(words) && !ASKED_BY_BUYERS.test(words)
