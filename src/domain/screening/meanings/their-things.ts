import type { Language } from '../marks.ts'
import { before } from './compose.ts'

/** What a firm has whatever it sells: buyers speak of our product, sellers of our roof, our staff, our bills. */
const theirs = (yours: string, things: string): Language => ({ yours: before(yours, things) })

export const theirThings: readonly Language[] = [
  theirs(
    `your | ur`,
    `roof | windows | premises | building | street | area | town | neighbourhood | staff | employees | drivers | fleet | vans | car park | carpet* | energy | electricity | phone bill | insurance | pension* | payroll | bookkeeping | tax | taxes | vat | suppliers | competitors | brand | logo | domain | trademark | homepage | blog | google listing | reviews | inbox | ads | campaign* | channel | instagram | facebook | linkedin | youtube | videos | codebase | servers | hiring | vacanc* | job ads | careers page | growth | revenue | margins | costs | cash flow | debtors | machinery | shipping costs | freight | packaging | garden | waste | furniture | prospects | pipeline | calendar | agenda | founders | leaders | sector | niche | industry | card fees | last statement | present rates | current rates | search rankings | terms page | about page`,
  ),
  theirs(
    `ihr | ihre | ihrem | ihren | ihrer | ihres | euer | eure | eurem | euren`,
    `dach | daches | firmendach | flachdach | fenster | gebäude | fassade | büros | büroräume | personal | fuhrpark | grünanlagen | strom* | energiekosten | telefonrechnung | versicherung* | buchhaltung | steuer* | wettbewerb* | marke | logo | domain | stellenanzeige* | karriereseite | umsatz* | kosten | werbung | anzeigen | auftritt | bewertungen | maschinen | verpackung* | firmendaten | offenen stellen | größe`,
  ),
  theirs(
    `votre | vos`,
    `toiture | vitrine | façade | locaux | bureaux | immeuble | commune | quartier | secteur | salariés | équipes | flotte | énergie | facture d | factures d | assurance* | mutuelle | comptabilité | impôts | concurrents | marque | logo | blog | référencement | visibilité | recrutement* | avis | publicité* | fournisseur* | fiche google | chiffre d affaires | trésorerie | machines | emballages | espaces verts | dernière commande`,
  ),
  theirs(
    `su | sus | vuestro | vuestra | vuestros | vuestras | tu | tus`,
    `tejado | fachada | local | oficinas | barrio | zona | plantilla | flota | factura de | luz | seguro* | nóminas | contabilidad | impuestos | gastos | competencia | marca | logo | blog | posicionamiento | visibilidad | redes | anuncios | reseñas | proveedor* | ventas | cartera | maquinaria | sector | ficha de google`,
  ),
  theirs(
    `vostro | vostra | vostri | vostre | suo | sua | suoi | sue | tuo | tua`,
    `tetto | facciata | negozio | uffici | zona | personale | flotta | bolletta | bollette | assicurazion* | contabilità | tasse | concorrenti | marchio | logo | blog | posizionamento | visibilità | social | recensioni | fornitor* | vendite | fatturato | macchinari | settore | banner`,
  ),
  theirs(
    `uw | jullie | je`,
    `dak | gevel | pand | regio | buurt | personeel | wagenpark | energie* | verzekering* | boekhouding | belasting* | concurrent* | merk | logo | blog | vindbaarheid | vacature* | vacaturepagina | advertenties | reviews | leverancier* | omzet | agenda | machines | branche | telefoonrekening`,
  ),
  theirs(
    `seu | sua | seus | suas | vosso | vossa | vossos | vossas`,
    `telhado | fachada | loja | escritório* | bairro | funcionários | colaboradores | frota | conta de | fatura de | energia | seguro* | contabilidade | impostos | concorrentes | marca | logo | blog | redes | anúncios | avaliações | fornecedor* | vendas | faturamento | máquinas | setor`,
  ),
  theirs(
    `er | ert | era | din | ditt | dina | jeres | deres | dit | dine`,
    `tak | tag | fasad* | facade* | kontor* | lokaler | personal* | medarbejdere | ansatte | elregning | elräkning | strømregning | försäkring* | forsikring* | bokföring | bogholderi | regnskap* | konkurrenter | varumärke | logo* | synlighet | synlighed | kampanj* | omsättning | omsetning | omsætning | leverantör* | leverandør* | bransch | branche | bransje`,
  ),
  theirs(
    `państwa | waszej | wasz | wasza | waszą | váš | vaše | vaši | vaší | vašeho | vašej | vašich`,
    `dach | elewacj* | biur* | okolic* | pracownik* | flota | floty | prąd | ubezpieczeni* | księgowoś* | konkurenc* | mark* | logo | widocznoś* | reklam* | opini* | dostawc* | sprzedaż* | branż* | střech* | budov* | okolí | zaměstnan* | energie | pojištění | účetnictví | konkurenc* | značk* | logem | viditelnost* | dodavatel* | prodej* | obor* | stránk* | firm*`,
  ),
  theirs(
    `ваш | ваша | ваше | ваши | вашу | вашего | вашей | вашим | вашими | ваших | вашому | вашої | вашого | вашия | вашият | вашата | вашите`,
    `крыш* | фасад* | офис* | район* | сотрудник* | персонал* | автопарк* | бухгалтери* | налог* | конкурент* | бренд* | логотип* | реклам* | отзыв* | поставщик* | продаж* | выручк* | отрасл* | клиент* | дах* | працівник* | бухгалтері* | податк* | постачальник* | прибут* | галуз* | покрив* | служител* | счетоводств* | конкуренци*`,
  ),
]
