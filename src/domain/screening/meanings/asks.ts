import type { Language } from '../marks.ts'

/** How people say that they want something for themselves, in few words: what keeps a message from being read as an offer. */
export const ownWishes: readonly Language[] = [
  {
    wish: `i want | we want | and want | d be obliged | be grateful | i am to find out | invitation to tender | invitation to quote | request for information | request for proposal | request for quotation | rfi | rfp | rfq | do you do it | apakah sistem | bisa tersambung | and need | but need | price per … please | want to check | want to know | want to see | want to try | want to test | want to move | want to replace | want to use | quote for | quotes at | quotes for | prices for | indicative fee | indicative price | kindly provide | kindly quote | kindly arrange | please arrange | please reissue | please explain | share slots | best price for | proforma | send docs | send me whatever | send us details | send me details | send whatever | somebody to tell me | someone to tell me | someone to come | somebody to come | tell me straight | pls tell me | please tell me | can somebody | can someone | could somebody | could someone | give me person | give me a price | i d like to speak | i d like to talk | like to speak with | like someone to | like somebody to | would like someone | i want to show | we want to see | we want invest | book me in | i ll sign | we ll sign | and i sign | buy today | want it | interested for | whats the | what s the catch | whats ur | whats your | what are the fees | is it hard to | is this too | is this worth | too small for | worth it for | how do i | do yous | do u | beat it and | convince me | need someone | need somebody | need portable | spanish speaking | call after | try me on | we would pay | we d pay | i d pay | reach me | ring again | interested to buy | want to buy | want to try | want to see your | visit from one of your | telephone my | phone my | fits on a phone | does it come | do these come`,
    ours: `your cheapest plan | your rental | your rental rate | free plan | free version | your reporting | your representatives | one of your representatives | something like yours | quoted us | your chat thing | the demo `,
    situation: `have about | have around | have up to | have … for it | we struggle with | fee billing | present arrangements | we are dissatisfied | our paperwork | our quoting tool | holds us back | my spreadsheet | used or refurbished`,
    job: `about roles | open roles | your roles | portfolio | product designer`,
    study: `results published | six questions | anonymi*ed | for a school report | school report | surveying`,
    press: `comparison of | jämförelse av | vergleich von | comparatif | comparativa de | confronto tra | porównanie | сравнение | annual landscape | analyst relations | breakfast show | no fee to take part | our programme on`,
    behalf: `writing for my husband | writing for my wife | diary of`,
  },
  {
    wish: `einladungsverfahren | zu offerieren | pflichtenheft | leistungsverzeichnis | verhandlungsverfahren | vergabeverfahren | ausschreibung | brauche | bräuchte | bräuchten | benötige | hätte gern | hätten gern | hätte gerne | hätten gerne | mich interessiert | interessiert mich | uns interessiert | bitte ich um | ich bitte um | bittet um | zeigen sie uns | zeigt mal | kriegt man | bekommt man | was wird das kosten | was würde | kostet das | kann jemand | wann kann jemand | um angebot | angebot über | testzugang bitte | zu klein für | suchen ein | suchen eine | suchen einen | suche nach | suche ein | unterlagen und | unterlagen zu`,
    behalf: `bittet um unterlagen`,
    supplier: `you asked for | you asked me | your reply asked | replying to | as you requested | statement is attached | auf ihrer bestellung | ihre bestellung | ihrer bestellung | zu ihrer bestellung | lieferadresse`,
  },
  {
    wish: `appel d offres | cahier des charges | marché public | je voudrai | voudrai savoir | aimerai savoir | je voudrais | nous voudrions | j aurais besoin | nous aurions besoin | il nous faudrait | il me faudrait | il me faut | il nous faut | besoin d un | besoin d une | prix svp | montrez nous | montrez moi | pouvez vous m | pouvez vous me | pouvez vous nous | pourriez vous me | merci de nous adresser | merci de m adresser | m adresser une | nous adresser une | une proposition pour | être rappelé | être rappelée | rappelez moi | qu on me rappelle | combien ça | combien coûte | c est combien | avez vous un | avez vous une | est ce que ça | est il possible d | compatible avec | mise en concurrence | je cherche | on cherche | on voudrait | je souhaiterais | nous souhaiterions | intéressé par votre | intéressés par votre | intéressée par votre | vous conditions pour`,
    behalf: `un de nos adhérents | une de nos adhérentes | de la part de | notre cliente | il cherche un | elle cherche un`,
  },
  {
    wish: `licitación | pliego de | concurso público | necesito | necesitamos | busco | quiero | queremos | quisiera | quisiéramos | quería | queríamos | me gustaría | nos gustaría | me interesa | nos interesa | interesado en su | interesados en su | solicito | solicitamos | requerimos | requiero | ocupamos | cotización de | cotización para | cotizar | me pueden | nos pueden | pueden llamarme | pueden mandarme | cuánto cuesta | cuánto sale | cuánto vale | cuánto sería | qué precio | precio por | tarifa para | prefiero hablar | que me llamen | hay prueba | tienen prueba | hay versión | se puede probar`,
    support: `abrí ticket | abrí un ticket | nadie contesta | no me deja | desde ayer`,
  },
  {
    wish: `licitação | caderno de encargos | concurso público | preciso de | procuro | procuramos | quero | gostava de ver | gostava de saber | gostaria de ver | gostaria de saber | gostaria de um | gostaríamos de ver | gostaríamos de um | favor cotar | cotação de | orçamento para | quanto custa | quanto fica | quanto ta | quanto é | qual o valor | qual é o valor | tem teste | têm teste | tem versão | tem plano | vocês indicam | dá pra usar | tenho interesse em | temos interesse em | me liguem | liguem me | solicito | solicitamos | agradeço contacto | agradeço proposta`,
  },
  {
    wish: `gara d appalto | manifestazione di interesse | capitolato | cerco | ho bisogno | abbiamo bisogno | avrei bisogno | avremmo bisogno | mi serve | mi servirebbe | ci servirebbe | vorrei | vorei | volevo | mi interessa | ci interessa | sono interessato | sono interessata | siamo interessati | quanto costa | quanto viene | quanto sarebbe | preventivo per | riuscite a | essere ricontattato | essere ricontattata | essere richiamato | mi potete | è possibile avere | c è una prova | avete una prova | è noleggiabile`,
  },
  {
    wish: `ik zoek | zoek iets | zoeken naar | op zoek naar een | op zoek naar iets | wil graag | willen graag | graag een presentatie | graag een demo | graag een prijs | graag een offerte | graag prijs | graag ontvang* | graag informatie | wat moet dat kosten | hoeveel kost | kunnen jullie | kan iemand | bel mij | bel me | we willen zien | we willen graag | wij willen graag | prijs voor | offerte voor | past dat | is er een proef* | kan ik het proberen`,
  },
  {
    wish: `vi behöver | jag behöver | vi söker | jag söker | vi letar | jag letar | letar efter ett | skulle vilja ha | skulle vilja se | vill veta | vad kostar | hur mycket kostar | kan någon | ring mig | önskar offert | vi vill prova | intresserad av er* | finns det | vi har brug for | jeg har brug for | vi leder efter | jeg leder efter | vi søger | jeg søger | vil gerne have | vil gerne se | vil gerne høre | hvad koster | hvad er prisen | ring til mig | interesseret i jeres | kan man prøve | vil sælge mig | vi trenger | jeg trenger | vi ser etter | jeg ser etter | vi leter | ønsker tilbud | ønsker en demo | hva koster | hva er prisen | ring meg | interessert i | kan man prøve`,
  },
  {
    wish: `tarvitsen | tarvitsisimme | etsin | haluaisimme nähdä | haluaisin nähdä | haluaisin tietää | haluamme | olen kiinnostunut | olemme kiinnostuneita | kiinnostaisi tietää | paljonko | mitä maksaa | mitä se maksaa | pyydämme tarjousta | pyydän tarjousta | tarjouspyyntö | soittakaa | voitteko | onko teillä | onnistuuko | voisiko tämän | voiko sitä | saako`,
  },
]
