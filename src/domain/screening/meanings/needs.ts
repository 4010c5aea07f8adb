import type { Language } from '../marks.ts'

/** What only somebody says who wants something of us, or who speaks of what comes in at their own door. */
export const needs: readonly Language[] = [
  {
    wish: `a walkthrough | book a walkthrough | discount for | i want to buy | ready to buy | ready to go ahead | intend to buy | can i pay | could i pay | need quote | we re after | i m after | a reseller | are you a fit | please phone | please call | pls call | call me | phone me | talk to a human | speak to a human | a human | still want | who do i talk to | who can talk | we need to | we need a | need to replace | happy to pay | evaluating you | i d like to subscribe | to subscribe | request for proposal | invites you to submit | test it | get a trial | kindly share … rates | kindly share … prices | do you accept … companies | quotation for`,
    ours: `your product | your tool | your plan | your plans | your system | your software | does your system | your enterprise | your price list | your annual price | your starter | annual plan | round robin | white label* | lead assignment | your team plan | lead routing | partner program | partner programme | your docs | your update`,
    situation: `for our clients | our clients contact | our clients ask | for our own | our own site | our own leads | of our own | our sales team | our reps | sales reps | sales folks | sales people | salespeople | our agents are | our inbox | shared inbox | nobody replies | nobody calls back | fall through | falling through | lose track | we get … enquiries | we get … inquiries | we get … requests | we get … leads | we receive | contact us by | contact us through | fill in a form | enquiries arrive | leads arrive | requests every week | forms a week | a client asked us | the client asked | my boss asked | our website gets | reach us through | come in through | we run a | we operate a | we operate | i own a | we are a small | here ( | operator here | licensed`,
    press: `for your founders | hear from your founders | plan to raise | we invest | invest seed | from your ceo | comment from | quote from your | i m writing an article | speed to lead for`,
    supplier: `order 1 | your order | will someone be at | at reception | arrive wednesday | invoice 2026 | your invoice | days overdue`,
  },
  {
    wish: `warte ich auf eine antwort | warte auf antwort | warte seit | rückruf | bitte um rückruf | was kostet | was kostets | können sie uns zeigen | brauchen wir | suchen wir eine | wir suchen | fordern sie zur abgabe | abgabe eines angebots | bitte senden sie uns | schicken sie uns | angebot für | wollen sie nichts verkaufen`,
    ours: `ihre lösung | ihr produkt | ihr system | ihre software | haben sie eine schnittstelle | auv | avv | partnerprogramm`,
    situation: `für unsere kunden | unsere eigenen | für unser vertriebsteam | bekommen täglich | bekommen wir | anfragen über die website | für unsere standorte`,
    support: `sendet … keine | fehler 4 | fehler 5 | wir sind kunde | bitte dringend`,
  },
  {
    wish: `quel est le tarif | merci de nous transmettre votre offre | merci de me rappeler | proposez vous | j aimerais un devis | nous cherchons | nous recherchons | pourriez vous nous`,
    ours: `votre logiciel | votre produit | programme pour les agences`,
    situation: `nos clients nous demandent | nos 12 | nos commerciaux | on perd des`,
  },
  {
    wish: `quiero contratar | nadie me contesta | llámenme | llamenme | hacen descuento | buscamos una | nos gustaría ver`,
    situation: `de nuestros clientes | nuestros clientes nos | recibimos`,
  },
  {
    wish: `richiamatemi | ci serve | vorremmo un preventivo | possiamo vedere`,
    situation: `gestiamo i siti | dei nostri clienti | smistare le richieste | riceviamo`,
  },
  {
    wish: `quanto custa | vocês têm plano | precisamos de | podem ligar | agendar uma demonstração | tem integração`,
    situation: `dos meus clientes | perdemos muitos | recebemos | o atendimento deles`,
  },
  {
    wish: `kunt u een offerte | zoeken een | willen weten of | graag contact met | wat kost`,
    situation: `wij krijgen | we krijgen | onze leads`,
  },
  {
    wish: `хотим подключить | пришлите | сколько стоит | ищем систему | ищем`,
    ours: `ваш сервис | ваш продукт`,
    situation: `для своих клиентов | на 25 менеджеров`,
  },
  {
    wish: `potrzebujemy | szukamy narzędzia | ile kosztuje | proszę o ofertę`,
    situation: `do własnych | własnych leadów | prowadzimy agencję`,
  },
  {
    wish: `etsimme järjestelmää | tarvitsemme | voisitteko esitellä | paljonko maksaa | hvad koster | behöver ett | ønsker et tilbud | kan noen ringe | vi vil kjøpe`,
    situation: `asiakkaidemme | får … henvendelser`,
  },
]

/** Threats, false bills and inheritances: what those who cheat write to everybody. */
export const frauds: readonly Language[] = [
  {
    lure: `hacked your | have hacked | extracted your database* | sell your customers data | leak your data | in bitcoin to | to this bitcoin | publication fee | registration fee of | remit the | bank details are attached | final notice | search engine listing | due to be published | deceased customer | next of kin | deceased client | unclaimed funds | in the name of the lord | transfer it you will keep | will keep 40 | wire the funds | beneficiary of | secret shopper | internet keyword | connect wallet | claim before it expires | wallet is eligible | overdue domain | domain expires within`,
  },
  {
    lure: `eintragsdaten | firmenregister | premium eintrag | erteilen sie den auftrag zum | veröffentlichungsgebühr | haben ihre website gehackt | erbschaft in höhe | verstorbenen kunden`,
  },
  { lure: `avons piraté votre | registre du commerce européen | client décédé | frais de publication` },
  {
    lure: `hemos hackeado | hackeado su | cliente fallecido | tasa de publicación | abbiamo violato il | cliente deceduto | hackeamos | taxa de publicação`,
  },
  { lure: `взломали ваш | биткоин на | наследство в размере` },
]
