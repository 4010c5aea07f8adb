import type { Language } from '../marks.ts'

/** Buyers speak of themselves; sellers preach about everybody else, and end with what we should do now. */
export const claims: readonly Language[] = [
  {
    promise: `most companies | most businesses | most firms | most teams | most agencies | most owners | most founders | most support teams | most people pick | many companies | many businesses | many firms | many owners | many of our | more and more businesses | more and more companies | companies in your field | every day customers | customers are searching | people are searching | one in three | one in five | every third | nothing to pay | nothing up front | no up front | up front cost* | make a great first impression | keep their calendars full | calendars full | fills them with | decision makers who | ideal profile | cost savings | energy prices | secret to | never miss | never worry | forget about | say goodbye to | the smartest way | world class | the power of | built with you in mind | future proof`,
    invites: `where can i send | where should i send the samples | if that s something you | something you d want to | you d want to explore | want to explore | of interest ? | be of interest | would a … be of interest | would a … make sense | just hit reply | hit reply | simply reply | reply to this email | drop me a reply | i m around if | if it sparks | sparks ideas | they re yours | yours to keep | a good time to talk | good time to talk | your phone number and | share your phone | ready to see | ready to grow | ready to get started | curious ? | sound familiar | sounds familiar | does this sound | ring a bell`,
    offer: `our team fills | we ve put together | we have put together | we handle everything | we do website | we recently placed | we recently helped | we just helped | we just finished | business development manager | business development executive | sales manager from | account executive at | part of a small | small design studio | we learn | learns them | automates | two minute demo at | see a demo at | use code | at checkout | shipped in two days`,
    trade: `homepage concepts | website redesign | digital marketing | business cards | placed a cfo | executive search | runners up | power from survey | generating their own power`,
  },
  {
    promise: `die meisten | viele betriebe | immer mehr unternehmen | immer mehr betriebe | betriebe ihrer größe | unternehmen ihrer größe | immer voll | sorglos | im handumdrehen | jeder zweite | energiepreise`,
    invites: `schauen sie sich | sehen sie sich | überzeugen sie sich | rufen sie mich gern* zurück für ein | das kurze video | genau das schaffen | lassen sie uns | ist das ein thema | ist das für sie | wäre das etwas | wäre das was`,
    offer: `schaffen wir für | das schaffen wir | wir machen das | wir erledigen | wir bringen`,
    trade: `terminkalender | kaltakquise`,
  },
  {
    promise: `la plupart des | de plus en plus d | beaucoup d entreprises | de nombreuses entreprises | chaque jour des clients | un client sur | une entreprise sur | en toute simplicité | sans effort | tombent sur vos | démarre à | démarrent à`,
    invites: `remédions | remédions à cela | parlons en | contactez moi | répondez moi | appelez moi pour en savoir | jetez un œil | ça vous parle | prêt à | prêts à`,
    offer: `notre offre de | notre offre | nos offres | notre agence propose`,
    trade: `référencement local | vos services sur internet`,
  },
  {
    promise: `la mayoría de las | muchas empresas | cada vez más empresas | cada semana sin | sin mover un dedo | lo hacemos posible | sin esfuerzo | sin complicaciones | sin preocupaciones | en minutos | en pocos días | pacientes nuevos | clientes nuevos | uno de cada`,
    invites: `te imaginas | se imagina | reserva tu | reserve su | escríbame | escríbeme | respóndame | responde a este | mira el | mire el`,
    offer: `nosotros nos encargamos | nos encargamos de | sesión gratuita`,
    trade: `campañas en redes | sesión gratuita`,
  },
  {
    promise: `la maggior parte delle | sempre più aziende | molti visitatori | senza pensieri | senza sforzo`,
    invites: `parliamone | mi scriva | ci scriva | mi risponda | rispondi | pronto a | pronti a`,
    offer: `lo sistemiamo noi | sistemiamo noi | pensiamo a tutto noi | ci pensiamo noi | facciamo noi`,
    trade: `si carica in`,
  },
  {
    promise: `a maioria das | muitas empresas | cada vez mais empresas | sem esforço | sem complicação | sem burocracia`,
    invites: `me responde | responda essa | vamos juntos | assista`,
    offer: `cuidamos de tudo`,
  },
  {
    promise: `de meeste | veel bedrijven | steeds meer bedrijven | zonder gedoe | zonder moeite | binnen enkele | in een paar minuten | helemaal zonder`,
    invites: `reageer gerust | stuur me | benieuwd | nieuwsgierig | klaar om | klinkt dat`,
    offer: `wij doen de rest | wij pakken dat`,
  },
  {
    promise: `większość firm | wiele firm | coraz więcej firm | bez wysiłku | bez formalności | w kilka minut | w kilka dni | co drugi`,
    invites: `porozmawiajmy | proszę o telefon w sprawie współpracy | proszę odpisać`,
    offer: `zajmiemy się | zrobimy to | załatwimy`,
  },
  {
    promise: `большинство компаний | многие компании | все больше компаний | без усилий | без хлопот | первые 100 | каждый второй`,
    invites: `попробуем | готовы начать`,
    offer: `обзвоним | вернем | берем на себя | все сделаем`,
    trade: `обзвон* | звонков | холодн*`,
  },
  {
    promise: `多くの企業 | 多くの会社 | ほとんどの企業 | 一站式 | 首月免费 | 很多企业 | 越来越多的企业 | 大多数企业 | العديد من الشركات | معظم الشركات | birçok firma | birçok işletme`,
    invites: `随时联系我 | 有需要随时 | 老板您好 | ぜひ一度 | お気軽に | لنتحدث | denemek ister | konuşalım | görüşelim`,
    offer: `一站式服务 | 税务筹划 | お任せください`,
    trade: `公司注册 | 代理记账 | 税务筹划 | 财税`,
  },
]
