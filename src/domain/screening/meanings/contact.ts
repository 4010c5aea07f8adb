import type { Language } from '../marks.ts'
import { before, beside } from './compose.ts'

/**
 * How sellers of anything end, whatever it is: what we should hand over so that they can begin, that the first one costs nothing, from
 * which price it starts, and for what kind of customer they do it.
 */
type Closing = {
  /** `send us` … */
  readonly handOver: string
  /** … what only we have: `your last invoice`. */
  readonly ofYours: string
  /** `the first` … */
  readonly first: string
  /** … `is free`. */
  readonly free: string
  /** What it starts from, and what is on offer. */
  readonly promise: string
  /** Classes of customers; a buyer is one, and doesn't say of which. */
  readonly audience: string
}

const closing = ({ handOver, ofYours, first, free, promise, audience }: Closing): Language => ({
  invites: beside(handOver, ofYours),
  promise: `${before(first, free)}|${promise}`,
  trade: audience,
})

export const closings: readonly Language[] = [
  closing({
    handOver: `send me | send us | send over | forward me | forward us | give me | give us | tell me | tell us | text me | email me | drop me | mail me | upload | share | let me know | let us know | reply with | answer with`,
    ofYours: `your last | your latest | your current | your logo | your drawing* | drawing* | your file* | your photo* | a photo | a picture | your bill | your statement | your invoice | your headcount | your postcode | your zip | your lanes | your list | your address | your size | your specs | your requirement* | your need* | your expiry | your renewal | your budget | your niche | your availability | your goals | your target | your best time | your number | your cell | your whatsapp | your it person | your billing | your seed | the size of your | who your | who handles | who is responsible`,
    first: `first | 1st`,
    free: `free | on us | on me | on the house | for nothing | is ours | half price | no charge | without charge | at no cost | costs nothing`,
    promise: `half price | half the usual | save about | save around | pays for itself | pay for themselves | on commission | commission only | success fee | no catch | no lock in | cancel any time | cancel anytime | rolling contract | fire us anytime | money back guarantee | nothing to pay | nothing to lose | zero cost | zero risk | at zero | you only pay | only pay when | only pay if | only pay for | a fixed price | fixed monthly | all inclusive | next day delivery | same day delivery | ready in | done by friday | in one morning | in an afternoon | on the fly | while you sleep | without lifting | you approve | fully insured | fully vetted | dbs checked | trusted by | used by more than | trial is free | free sample | sample is free`,
    audience: `for companies | for businesses | for small businesses | for offices | for employers | for firms | for smes | for start ups | for startups | for founders | for saas | for teams like | for agencies like | for business owners | for vendors like | to companies like | to firms like | to businesses like | to offices | every business | any business | companies across | businesses across | firms across | offices across | corporate clients | business customers in | most firms | most companies | many firms | many companies | most teams | most founders | most vendors | firms with | companies with | founders i met | leaders tell me`,
  }),
  closing({
    handOver: `schicken sie | senden sie | mailen sie | nennen sie | sagen sie | teilen sie | laden sie | antworten sie | schreiben sie | rufen sie`,
    ofYours: `ihre letzte | ihre aktuelle | ihr logo | ihre zeichnung* | ihre rechnung | ihre stromrechnung | ihre daten | ihre wunsch* | ihre fläche | ihre dach* | der größe ihr* | ihren bedarf | ihre anforderung* | ihren wunschtermin | ein foto | uns einfach an | mir einfach | uns einfach`,
    first: `erste | ersten | erster | erstes`,
    free: `gratis | kostenlos | kostenfrei | umsonst | geschenkt | geht auf uns | auf uns`,
    promise: `zum festpreis | festpreis | pauschalpreis | pauschal | ab nur | bereits ab | schon ab | jetzt ab | zum halben preis | halber preis | ohne vertragsbindung | ohne bindung | ohne vorkasse | ohne risiko | auf erfolgsbasis | nur bei erfolg | zahlen nur | zahlen erst | spart | sparen | rechnet sich | über nacht | binnen 24 | innerhalb von 24 | in 24 stunden | in 48 stunden | lieferung frei haus | frei haus`,
    audience: `für unternehmen | für firmen | für betriebe | für büros | für handwerksbetriebe | für praxen | für gewerbekunden | für mittelständler | für den mittelstand | für kmu | für geschäftskunden | für arbeitgeber | viele betriebe | viele firmen | viele unternehmen | betriebe in | firmen in`,
  }),
  closing({
    handOver: `envoyez nous | envoyez moi | transmettez nous | transmettez moi | dites moi | dites nous | indiquez nous | indiquez moi | communiquez nous | répondez`,
    ofYours: `votre dernière | votre dernier | votre logo | votre facture | vos factures | vos besoins | votre besoin | votre cahier | vos plans | vos fichiers | une photo | combien vous êtes | vos dates | vos disponibilités | la surface | votre adresse`,
    first: `premier | première`,
    free: `gratuit* | offert* | sans frais | à moitié prix | pour nous`,
    promise: `au prix de | prix fixe | forfait | à moitié prix | sans engagement de durée | sans avance | au succès | au résultat | vous ne payez que | vous payez seulement | économisez | livré demain | livraison gratuite | clé en main | sous 24 | sous 48 | en 24 h | en 48 h`,
    audience: `pour les entreprises | pour entreprises | pour les pme | pour les bureaux | pour les professionnels | pour les indépendants | pour les commerces | auprès des entreprises | aux entreprises | des entreprises comme | de nombreuses entreprises | les entreprises de votre`,
  }),
  closing({
    handOver: `envíenos | envíeme | mándenos | mándeme | mándanos | dígame | dígannos | díganos | respóndame | responda | escríbanos | escríbame | cuénteme | cuéntenos | pásenos | páseme`,
    ofYours: `su última | su factura | su logo | sus planos | su lista | una foto | cuántas personas | cuántos son | qué día | sus fechas | su consulta | sus medidas | su teléfono | por whatsapp`,
    first: `primer | primera`,
    free: `gratis | sin costo | sin coste | sin cargo | va por nuestra cuenta | a mitad de precio | la invitamos`,
    promise: `a mitad de precio | mitad de precio | precio fijo | tarifa plana | desde solo | por solo | sin permanencia | sin anticipo | solo paga si | solo pagan si | solo cobramos | a comisión | ahorre | ahorran | entrega inmediata | entrega en 24 | en 24 horas | en 48 horas | en 72 horas | llave en mano | envío gratis`,
    audience: `para empresas | para pymes | para negocios | para oficinas | para comercios | para corporativos | a empresas | empresas como | muchas empresas | empresas de su | directorio empresarial`,
  }),
  closing({
    handOver: `envie nos | envie me | enviem nos | mande | manda | mandem | diga me | digam me | responda | escreva | fale | chame`,
    ofYours: `sua última | a última | sua conta | o seu logo | seu logo | a sua fatura | uma foto | quantas pessoas | quantos são | as datas | suas medidas | no whatsapp | no zap`,
    first: `primeira | primeiro`,
    free: `grátis | gratuit* | sem custo* | por nossa conta | por conta da casa | metade do preço`,
    promise: `metade do preço | preço fixo | a partir de apenas | por apenas | sem fidelidade | sem fidelização | sem adiantamento | só paga se | só cobramos | economize | poupe | entrega em 24 | em 24 horas | em 48 horas | chave na mão | pronta entrega | parcelamos`,
    audience: `para empresas | para pequenas empresas | para escritórios | para lojas | para negócios | para condomínios | para mei | a empresas | às empresas | muitas empresas | empresas da sua | ao seu escritório`,
  }),
  closing({
    handOver: `inviateci | invii | inviatemi | mandateci | mandi | mi mandi | mi dica | ditemi | mi scriva | scriveteci | risponda | rispondete`,
    ofYours: `ultima bolletta | la bolletta | il logo | vostro logo | una foto | quanti siete | le misure | i disegni | le date | la metratura | il vostro fabbisogno | su whatsapp`,
    first: `primo | prima`,
    free: `gratis | gratuit* | omaggio | lo offriamo | a metà prezzo | senza costi`,
    promise: `a metà prezzo | prezzo fisso | tutto compreso | tutto incluso | canone da | a partire da soli | a soli | senza vincoli | senza impegno | senza anticipo | pagate solo | paga solo | a provvigione | risparmiate | risparmia | consegna in 24 | in 24 ore | in 48 ore | in 72 ore | chiavi in mano`,
    audience: `per aziende | per le aziende | per uffici | per imprese | per le imprese | per le pmi | per negozi | per professionisti | alle aziende | aziende come | molte aziende | auto aziendali`,
  }),
  closing({
    handOver: `stuur ons | stuur mij | stuur me | stuurt u | mail ons | laat ons weten | laat mij weten | vertel ons | geef ons`,
    ofYours: `uw laatste | uw logo | uw factuur | je laatste | jullie laatste | een foto | met hoeveel | uw wensen | uw gegevens | uw tekening* | de afmetingen`,
    first: `eerste`,
    free: `gratis | kosteloos | van ons | voor niets | halve prijs`,
    promise: `vast bedrag | vaste prijs | vast tarief | halve prijs | vanaf slechts | al vanaf | zonder contract | zonder verplichting* | op basis van succes | u betaalt pas | u betaalt alleen | bespaar* | binnen 24 uur | binnen 48 uur | kant en klaar`,
    audience: `voor bedrijven | voor kantoren | voor ondernemers | voor zzp | voor mkb | voor het mkb | voor winkels | voor werkgevers | veel bedrijven | bedrijven in uw | bedrijven zoals`,
  }),
  closing({
    handOver: `skicka | skicka in | mejla | berätta | svara | send | send oss | send os | skriv til | svar | fortell | fortæl | lähettäkää | kertokaa | vastatkaa`,
    ofYours: `er senaste | er logga | er logotyp | en bild | er faktura | hur många | jeres seneste | jeres logo | et billede | et bilde | den siste | logoen | hvor mange | siste faktura | viimeisin | viimeisimm* | logonne | kuva | montako | sähkölasku*`,
    first: `första | første | ensimmäinen`,
    free: `gratis | kostnadsfritt | bjuder vi på | på oss | til halv pris | for en krone | ilmaiseksi | ilmainen | maksutta | veloituksetta`,
    promise: `till halva priset | halva priset | til halv pris | halv pris | fast pris | fast månadspris | til fast pris | prøv oss | prøv os | prova oss | utan kostnad | uden beregning | uden binding | uten binding | utan bindningstid | ingen binding | puoleen hintaan | kiinteä hinta | kiinteään hintaan | kokeilkaa | ilman sitoutumista | säästätte | säästä`,
    audience: `för företag | till företag | för kontor | til kontorer | til virksomheder | for virksomheder | til firmaer | for bedrifter | til bedrifter | for kontorer | til firmafesten | yrityksille | yrityksiin | toimistoille | toimistoihin | työpaikoille | monet yritykset | mange bedrifter | många företag | mange virksomheder`,
  }),
]
