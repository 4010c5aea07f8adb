import type { Language } from '../marks.ts'

/** What sellers of anything reach for: nothing to pay, nothing to lose, few left, others have it, and woe to who hasn't. */
export const bait: readonly Language[] = [
  {
    promise: `costs nothing | cost nothing | free of charge | at no cost | at no charge | no cost to you | on the house | money back | no personal guarantee | no contract | no win no fee | no cure no pay | pay after | pay nothing | fixed fee | flat fee | fixed price | knock … off | a third off | half the price | in an hour | in five days | all done online | no new hardware | without the hassle | now use | already use | already save | already switched | trusted by | get fined | fines of | risk of fines | not compliant | easy money`,
    mass: `few spots | two spots | spots left | places left | last chance | last days | ends friday | until friday | this week only | before christmas | by christmas | for sale from | for sale | on request | on the first page | showroom near you | near you`,
    invites: `should i walk you | shall i walk you | if you say the word | whoever pays | the one who owns | cooperate with you | chance cooperate | commission will be paid`,
  },
  {
    promise: `kostet nichts | kostenlos | geld zurück | kündbar jederzeit | jederzeit kündbar | festpreis | machen schon mit | vertrauen uns | vertrauen bereits | bußgeld* | wurde … gehackt | in drei wochen`,
    mass: `sonderpreis | nur noch wenige | letzte chance | nur bis | solange der vorrat | in ihrer straße | in ihrer nähe | probekorb`,
    invites: `passt mittwoch | passt donnerstag | passt dienstag | passt montag | passt freitag | wo sie stehen | mir … aufgefallen`,
  },
  {
    promise: `ne coûte rien | diagnostic offert | audit offert | offert par | satisfait ou remboursé | prix fixe | sans avance | nous font confiance | amende* | sanction*`,
    mass: `dernier rappel | dernières places | jusqu à vendredi | tarif préférentiel | dans votre commune | dans votre quartier | de passage dans`,
  },
  {
    promise: `no cuesta nada | sin adelantar | sin coste | precio cerrado | le paso presupuesto | confían en nosotros | ya confían | multas | sanciones | nosotros tramitamos`,
    mass: `quedan pocas | últimos días | últimas plazas | aún está a tiempo | por persona | en su zona | de su barrio`,
  },
  {
    promise: `non costa nulla | prezzo fisso | grafica inclusa | si fidano di noi | non è a norma | sanzioni | mettiamo … in regola | soddisfatti o rimborsati`,
    mass: `ultimi giorni | ultimi posti | nella vostra zona | in omaggio`,
  },
  {
    promise: `não custa nada | sem custo | preço fixo | confiam em nós | sem contratar ninguém | já atende | já usam | multas`,
    mass: `últimas vagas | últimos dias | só até sexta | basta a | basta o`,
    invites: `quer ver funcionando | quer ver como | quer saber como`,
  },
  {
    promise: `op proef | kost niets | niet goed geld terug | bevalt het niet | vaste prijs | gingen u voor | in bruikleen | boete*`,
    mass: `laatste kans | laatste plekken | alleen deze week | in de buurt`,
    invites: `wist u dat | wist je dat`,
  },
  {
    promise: `kostar inget | räkna ut vad ni | pengarna tillbaka | fast pris | koster ikke noget | koster ingenting | pengene tilbage | pengene tilbake | fast lav pris | ei maksa mitään | kiinteä hinta`,
    mass: `vapaita aikoja | ennen joulua | sista chansen | sidste chance | siste sjanse | klar til at starte | klare til å starte`,
    invites: `många företag betalar | mange virksomheder betaler | mange bedrifter betaler | moni yritys maksaa | skicka en faktura | send os en regning | skal jeg sende`,
  },
  {
    promise: `nic nestojí | pevná cena | vrácení peněz | nic nie kosztuje | stała cena | zwrot pieniędzy | bez zaświadczeń | decyzja w | nu costă nimic | ingyen | δεν κοστίζει`,
    mass: `blíží se vánoce | poslední místa | poslední šance | ostatnie miejsca | ostatnia szansa | ultimele locuri`,
  },
  {
    promise: `ничего не стоит | фиксированная цена | вернем деньги | отвечает за | без предоплаты | hediye | bizden hediye | ücretsiz | yıllık tecrübe`,
    mass: `последние места | только до | успейте | son fırsat | son günler`,
    invites: `покажу на вашем | ваши менеджеры | ваши клиенты | katılacak mısınız`,
  },
  {
    promise: `下げられます | 費用もかかりません | 試算いたします | 无需 | 样品免费 | 交期快 | مضمونه | باقات تبدا`,
    invites: `お送りいただければ | 欢迎来电 | 欢迎咨询 | هل تريد ان`,
  },
]

/** Questions about what we sell, in the frames that only a buyer puts them in. */
export const questions: readonly Language[] = [
  {
    ours: `your tool | your product | your solution | your pricing | your prices | your price list | your licen* | your smallest | your trial | your sla | your support team | your api | your case study with | your quote | got your quote | see if you can | is there an sla | is there a limit | is there a discount | is there an api | does it do | does it work | can it | does it integrate | does it support | would your solution | your solution cope | smallest package | business tier | what do your clients | do your clients see | any nonprofit rate | you lot any good | u lot any good | is it hosted | how does it | what happens if | what happens with our | would you say your | which plan | what you ve got`,
    wish: `keen to chat | keen to talk | would love a quick call | somebody to ring | someone to ring | to ring me | ring me | interested in the | interested in your | anyone … i can meet | before paying | forward brochure | looks great | when could you show us | show us what`,
    situation: `our prospects | we get 20 | calls a day | go cold | nobody follows up | fill in the quote | requests are lost | our own inbound`,
  },
  {
    ours: `euer tool | eure software | eure lösung | euer produkt | euer system | eure preise | ihr tool | ihre preise | was macht ihr | was nehmt ihr | funktioniert das mit | lohnt sich euer | lohnt sich ihr | lohnt sich das`,
    situation: `ertrinken in | für drei leute | anfragen gehen verloren`,
  },
  {
    ours: `votre outil | votre logiciel | votre solution | votre produit | vos tarifs | est il fait pour nous | à quel prix | su sistema | su herramienta | su producto | vuestra herramienta | sus precios | il vostro strumento | il vostro prodotto | il vostro software | i vostri prezzi | a vossa ferramenta | o vosso sistema | o sistema de vocês | o produto de vocês | dá para ligar | qual o preço | versione agenzia`,
    wish: `cerchiamo un modo | querría una demo | queremos probar | volevo sapere`,
    situation: `les demandes arrivent | nuestras solicitudes | as solicitudes llegan | recebe uns | asignar cada`,
  },
  {
    ours: `die van jullie | jullie systeem | jullie tool | jullie product | jullie prijzen | ert system | er lösning | ert verktyg | era priser | jeres løsning | jeres system | jeres priser | løsningen deres | deres løsning | systemet deres | teidän hinnoittelu | hinnoittelu | teidän ohjelma* | teidän järjestelmä* | tuotteenne | váš systém | vaše řešení | vaše ceny | państwa system* | państwa produkt* | waszego systemu | wasz system | wasze ceny`,
    situation: `jos käyttäjiä | käyttäjää | zoeken we software | proefaccount`,
  },
  {
    ours: `ваша система | вашу систему | ваш продукт | ваш сервис | как это работает | назовите цену | sisteminizi | ürününüz* | fiyatınız* | ücreti nedir | fiyatı nedir | 御社ツール | 貴社ツール | 向け価格 | 你们的系统 | 你们的产品 | 怎么收费 | 如何收费 | نظامكم | منتجكم | اسعاركم`,
    situation: `заявки не терялись | gelen talepleri | 询盘 | 問い合わせ対応`,
    wish: `denemek istiyoruz | нужна система | 使いたい`,
  },
]
