import type { Language } from '../marks.ts'

/** How sellers close, whatever it is: what they would bring us, and what we should tell them about ourselves. */
export const tells: readonly Language[] = [
  {
    invites: `could i post you | can i post you | can i drop | could i drop | i ll be at your | i m in your street | in your town | travelling to your | traveling to your | visiting your city | want to see how | want me to | want us to | should i send | ok if i | okay if i | mind if i | alright if i | whom should i contact | who should i contact | whom should i speak | who should i speak | whom should they | let me know who your | tell me who your | what date is your | which month do you | when does your contract | when is your renewal | say the word | advise your demand | send business plan | send your business plan | worth exploring | worth a chat | worth a quick | worth a conversation | worth a look | up for a coffee | over a cup of coffee | over coffee | glad to meet you | happy to chat | i ll price them | i ll tell you what | i ll show you | we ll show you | want a sample | want a free | want the list | want the full | fancy a | on the agenda this year | where do i send | let s connect`,
    offer: `i represent | we represent | i work with founders | i work with teams | i work with firms | i work with companies | i do this for a living | i fix this | we fix this | we fix | we can translate | we can supply | we can ship | we can do … for | we send your | our network | our warmup | our trainers | our brokers | our drivers | our designers | our installers | our translators | our writers | our recruiters | our investors | our lawyers | our accountants | our coaches | our factory produces | as brokers we | i m a native translator | we are manufacture | we are manufacturer* | we are factory | we plug | private investors | our last client | we handle it all | sponsor slots | from our workshop | from our studio`,
    promise: `is on us | on us first | start free | no card | no credit card needed | could start monday | can start monday | instead of £ | instead of $ | instead of € | usually find better | better cover | undercut your | cost you nothing | costs you nothing | costs you about | without the hiring | no lock in`,
    mass: `one place left | first come first served | rates attached | esteemed organi* | esteemed company | greetings of the day | respected sir | dear purchasing | dear business owner | dear website owner | dear owner | dear manager | dear director | dear decision maker | to whom it may interest | has been shortlisted | have been shortlisted | you have been selected | has been selected | been nominated`,
    trade: `dofollow | guest posts | guest post | sponsored post | link insertion | voice over | company cars | salary sacrifice | dmarc | sponsor slot | workplace pensions | window cleaning | pest control | translators`,
    yours: `your roof | your windows | your inbox | your niche | your industry | your people could | your leaders | your staff could | your premises | your building | your energy | your card fees | your profile | your linkedin`,
  },
  {
    invites: `antworten sie einfach | gerne bringe ich | gern bringe ich | gerne komme ich | gern komme ich vorbei | ich komme gerne vorbei | darf ich vorbeikommen | darf ich vorbei | bitten wir um rücksendung | anmeldung unter | wann darf ich`,
    offer: `wir pachten | wir kaufen | wir zahlen`,
    mass: `nur noch bis | basiseintrag | premium verzeichnis | läuft aus`,
    yours: `ihrer firmendaten | ihr dach | ihre fenster | ihr basiseintrag`,
  },
  {
    invites: `qu en pensez vous | envoyez nous votre dernière | combien de salariés avez vous | et si on | et si nous | on en parle | je passe vous voir | dites moi quand`,
    offer: `nous nous occupons | je suis rédactrice | je suis rédacteur | nous vous chiffrons | on remplit votre | nous remplissons votre`,
    promise: `devis offert | garantis par mois | rdv garantis | avant la fin du mois`,
    yours: `vos équipes | votre fournisseur de | votre dernière commande | votre vitrine | vos locaux`,
  },
  {
    invites: `quedamos a su disposición | con quién tendría que hablar | con quién debo hablar | sabían que | sabía que | pregunte por | quiere que le | le mando | les mando | me dicen`,
    offer: `ofrecemos | nosotros nos encargamos | solo cobramos`,
    promise: `precio de mayoreo | envío incluido | a éxito | precios ajustados`,
  },
  {
    invites: `quer uma amostra | quer um orçamento | querem uma | posso passar | le andrebbe | vi andrebbe | vuole un preventivo | volete un preventivo | sono in zona | passo a trovarvi`,
    offer: `vendemos listas | vendemos | vendo listas | sono una fotografa | sono un fotografo | sono specializzat* | specializzata in aziende | specializzato in aziende`,
    promise: `listas atualizadas | empresas atualizadas`,
  },
  {
    invites: `mag ik langskomen | zal ik | heeft u interesse | får jag komma förbi | vem hos er | soitellaanko | tulisinko | må jeg komme forbi | kan jeg komme forbi | skal jeg komme | hvem hos jer | hvem hos dere | passer det`,
    offer: `ik schrijf vacatures | räknar vi ut | regner vi ut | korjaisin ne | vi städar åt`,
    promise: `hinta alkaen | fra kr | från kr | ni kan spara | helt kostnadsfritt`,
  },
  {
    invites: `ile osób państwo potrzebują | ilu osób państwo | przygotuję ofertę | zachęcam do | wystarczy numer | szukacie państwo | szukają państwo | czy płacą państwo | kiedy mogę wpaść | máte zájem | hledáte | stačí napsat | platíte zbytečně`,
    offer: `nasze biuro | montujemy | tłumaczymy | udzielamy rabatu | leasing i pożyczki | pronajímáme`,
    promise: `decyzja w 24 | z dotacją | rabatu | pod klucz`,
  },
  {
    invites: `欢迎询价 | 欢迎咨询 | 欢迎加微信 | 加个微信 | 微信详聊 | ご出演企業様を募集 | 募集しております | お時間をいただけ | ご関心が | ご都合のよい | 회신 주시면 | 통화 가능`,
    offer: `我们是专做 | 我们专做 | 专做 | 我厂 | 不成功不收费 | 成功后付费 | 印刷厂 | 起订量 | 出货快 | 厂家直销 | 欢迎来图 | 欢迎来样 | 交期短 | 我们工厂 | 弊社サービス | 拝見しご連絡 | 저희가 도와`,
    mass: `代表者様へ | 代表者様 | ご担当者様へ | 经理您好 | 老板您好 | 贵公司好 | 负责人您好`,
    yours: `贵公司好 | 貴社のご活躍 | 贵司有 | 귀사의`,
  },
]
