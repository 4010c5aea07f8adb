import type { Language } from '../marks.ts'

/** A buyer says what they want; a seller asks what we want. These are the seller's questions. */
export const invitations: readonly Language[] = [
  {
    invites: `would you like to | would you like me | would you like us | would you like a | would you like some | would you like more | would you like the | would you be interested | you would be interested | you d be interested | are you interested | if you are interested | if you re interested | if interested | you may be interested | might be of interest | would be of interest | interested ? | want me to | want the list | want the breakdown | want the details | want a copy | want it ? | shall i send you | shall i send over | shall i send a | shall i send some | shall i pop | shall i call | shall i book | shall i share | shall we talk | shall we set | shall we schedule | should i send it over | should i send you | should i send packages | should i share | may i send | may i show | may i share | may i ask who | may i introduce | can i show you | can i share | can i send you | can i send over | can i give you | can i offer you | can i run a | can i help you | can i interest you | can we help you | could we help you | could i show | could i send | could i share | could this help | i can send you | i can send over | i will send you | i ll send you | i could send | happy to send | happy to share | happy to show | happy to give you | let me know if you d like | let me know if you would like | let me know if you are | let me know if you re | let me know if you want | let me know if you need | let me know so that i | let me know and i | do you need more | do you need help | do you need a loan | do you need funding | do you want more | do you want to increase | do you want to grow | do you use | do you have any open roles | are you looking for a | are you looking for new | are you looking to | looking to treat | looking to grow | looking to scale | are you struggling | are you tired of | struggling with | tired of | sick of | drowning in admin | scaling your | planning your | planning to enter | need more | need extra | need help with your | who handles | who looks after | who takes care of | who is in charge of | who is responsible for | who manages your | are you the right person | the right person to | not sure if you re the right | is your it | is your website | is your business | is your team | is your company | are your staff | are your sales | does your business need | does your company have a | have you thought about | have you considered | have you ever | did you know | ever wondered | imagine | what if | could your team use | how much are you spending | how much time does your | open to learning | open to hearing | open to seeing | open to a quick | open to exploring | worth a look | worth a chat | worth a quick | worth a conversation | worth 15 | worth exploring | sound good | sound interesting | make sense to | for you at a special | create a … for you | for your company at only`,
    promise: `you only pay once | you only pay when | only pay once | at a special rate | special rate | in 48 hours | in 60 days | in two weeks | come with free | free mulled | overpay | at no cost | without you doing anything | less than local hires`,
    offer: `we get founders | we cater | we clean | our nurses | videographer based | photographer based | i have a few openings | bench of | we will submit profiles | submit profiles | our specialists will | our developers in | we help leaders | a list of`,
    trade: `videographer | brand film | short film | office parties | catering for your | guest spots | hospital administrators | crm data | deduplicate | it staffing | staffing firm | consultants ready | overpay tax | tax returns`,
  },
  {
    invites: `darf ich ihnen | darf ich mich kurz | dürfen wir ihnen | dürfen wir uns | darf ich sie kurz | soll ich ihnen | sollen wir ihnen | möchten sie mehr | möchten sie wissen | möchten sie auch | möchten sie ihre | möchten sie ihren | wollen sie mehr | wollen sie ihre | wollen sie auch | hätten sie interesse | haben sie interesse | haben sie bedarf | besteht interesse | wäre das interessant | interesse ? | bei interesse | sind sie interessiert | sind sie der richtige | sind sie zufrieden mit ihrem | suchen sie noch | suchen sie nach neuen | suchen sie neue | benötigen sie | brauchen sie mehr | brauchen sie unterstützung | brauchen sie kapital | passt ihnen | passt es ihnen | hätten sie kurz | hätten sie nächste | hätten sie morgen | haben sie kurz zeit | haben sie morgen | wann darf ich | wann dürfen wir | wussten sie | wissen sie schon | kennen sie schon | kennen sie das | stellen sie sich vor | haben sie schon einmal | haben sie schon mal | haben sie sich schon | wer kümmert sich bei ihnen | wer ist bei ihnen für das marketing | lust auf | klingt das spannend | klingt das gut | wie wäre es mit | hier geht es zum kalender | hier können sie einen termin | ihre konkurrenz | ihre mitbewerber | ihre wettbewerber | mehr dazu`,
    offer: `ich übernehme ihre | wir übernehmen ihre | wir zeigen ihnen | ich zeige ihnen`,
    promise: `ohne vertragsbindung | ohne bindung | kostenlosen strategiegespräch | strategiegespräch`,
  },
  {
    invites: `souhaitez vous | voulez vous | aimeriez vous | seriez vous intéressé* | seriez vous ouvert* | seriez vous disponible | êtes vous intéressé* | êtes vous la bonne personne | êtes vous satisfait | si cela vous intéresse | cela vous intéresse | ça vous intéresse | ça vous dit | ça vous tente | intéressés ? | puis je vous | puis je passer | pouvons nous vous | je peux vous envoyer | je vous envoie des | avez vous besoin de | avez vous 10 | avez vous 15 | avez vous quelques minutes | auriez vous quelques | auriez vous 15 | vous cherchez à | vous souhaitez | vous en avez assez | marre de | saviez vous | le saviez vous | et si vous | et si vos | et si votre | imaginez | qui s occupe | qui est en charge | qui gère chez vous | avez vous pensé | avez vous déjà pensé | vous perdez | vos concurrents sont | on en discute | on en parle | dispo jeudi | quand pourrions nous`,
    offer: `nous formons | nous équipons | nous sécurisons | un conseiller peut`,
    trade: `vidéosurveillance | alarme | équipes commerciales`,
    promise: `dès le premier mois | passer gratuitement | installation … offerte | offert pour tout | pour tout contrat`,
  },
  {
    invites: `le gustaría | les gustaría | te gustaría | le interesaría | le interesa | te interesa | si le interesa | si te interesa | estaría interesado | estarían interesados | está interesado | están interesados en | puedo enviarle | puedo enviarte | puedo mostrarle | puedo llamarle | le envío | te envío | se lo muestro | te lo enseño | se la presento | le parece bien si | le parece si | te parece si | tendría unos minutos | tendría 15 | tienes 15 | tiene 10 minutos | sabía que | sabías que | sabe cuánto | se imagina | imagine | está cansado de | cansado de | harto de | quiere aumentar | quiere vender | quieres vender | quiere más | quieres más | quién lleva este | quién se encarga | es usted la persona | es la persona indicada | nos encantaría presentar* | me encantaría presentar* | me encantaría mostrar* | desea aumentar | desea recibir | agendamos | hablamos`,
    offer: `tenemos una solución | tenemos la solución | que permite a su | somos una empresa de | con personal asegurado | curan`,
    trade: `empresa de limpieza | limpieza con`,
  },
  {
    invites: `le piacerebbe | vi piacerebbe | le interessa | vi interessa | le interesserebbe | è interessato a | sareste interessati | sarebbe interessato | se interessati | possiamo chiamarla | possiamo chiamarvi | posso chiamarla | posso inviarle | posso mandarle | posso inviarvi | posso mostrarle | possiamo inviarvi | possiamo sentirci | ci sentiamo | vuole ricevere | volete ricevere | vuole ridurre | vuole aumentare | volete aumentare | vuoi aumentare | vorreste | le va di | vi va di | ti va | sapeva che | lo sapevate | immagini | stanco di | stanchi di | chi si occupa da voi | chi si occupa di | è lei la persona | avete bisogno di più`,
    offer: `i nostri esperti curano | curano l intera | gentile imprenditore | gentile titolare`,
    trade: `contributi | pratica`,
    promise: `a risultato ottenuto | risultato ottenuto | paga solo | pagate solo`,
  },
  {
    invites: `gostaria de receber | gostaria de conhecer | gostariam de | gostarias de | quer receber | quer vender | quer aumentar | quer reduzir | querem | tem interesse em conhecer | teria interesse | teriam interesse | estaria interessado | estariam interessados | se tiver interesse | caso tenha interesse | posso ligar | posso te mostrar | posso mostrar | posso enviar | posso mandar | podemos marcar | podemos conversar | podemos agendar uma conversa | faz sentido | você sabia | sabia que | imagine | cansado de | sem tempo para | quem é o responsável | quem cuida | está satisfeito com | precisa de mais | precisa de dinheiro | precisando de`,
    offer: `nossa consultoria | seleciona candidatos | sabemos como é`,
    trade: `consultoria seleciona | candidatos em | bons profissionais`,
    promise: `só paga se | só paga quando | só pagam`,
  },
  {
    invites: `zal ik | zullen we eens | mag ik u | mag ik jullie | mag ik langskomen | mag ik eens | mogen wij u | wilt u meer | wil je meer | wilt u ook | zou u willen | zou je willen | heeft u interesse | hebben jullie interesse | heb je interesse | bent u geïnteresseerd | geïnteresseerd ? | staat u open | sta je open | staan jullie open | heeft u behoefte | heeft u 10 | heeft u een kwartier | mist u | wist u dat | stel u voor | moe van | genoeg van | op zoek naar meer klanten | op zoek naar extra | bent u de juiste | wie gaat er over | wie regelt bij | zin in | lijkt het u | probeer het`,
    offer: `onze telefonistes | namens u`,
    trade: `telefonistes | telefonie`,
    promise: `een week gratis | week gratis`,
  },
  {
    invites: `czy są państwo zainteresowani | czy byliby państwo zainteresowani | czy byłby pan zainteresowany | zainteresowani ? | jeśli są państwo zainteresowani | czy mogę przesłać | czy mogę wysłać | czy mogę zadzwonić | czy mogę przedstawić | czy możemy zadzwonić | kiedy mogę zadzwonić | czy chcieliby państwo | czy chcą państwo | chcą państwo | chcesz zwiększyć | chcesz więcej | czy mają państwo problem | czy mają państwo czas | czy znajdą państwo | czy wiedzą państwo | czy wiesz że | wyobraź sobie | wyobraźcie sobie | masz dość | kto u państwa odpowiada | kto zajmuje się | szukają państwo | czy szukają państwo | potrzebujesz kredytu | potrzebujesz więcej`,
    offer: `nasza agencja dostarcza | dostarcza sprawdzonych`,
    promise: `dopiero po zatrudnieniu | płacą państwo dopiero`,
    trade: `kandydatów | sprawdzonych kandydatów`,
  },
  {
    invites: `är ni intresserade | är du intresserad | vill ni ha fler | vill du ha fler | vill ni veta | vill du veta | får jag skicka | får jag visa | får jag ringa | kan jag få skicka | ska jag skicka | ska vi ta | skulle det vara intressant | skulle ni vara | visste ni | visste du | tänk om | trött på | har ni tid för | har du tid för | vem ansvarar | er i interesserede | er du interesseret | vil i have flere | vil du have flere | må jeg sende | må jeg vise | må jeg ringe | må vi | skal jeg sende | skal vi tage | ville det være | vidste i | vidste du | tænk hvis | træt af | har i tid | har du tid | hvem er ansvarlig | leder i efter dygtige | er dere interessert | er du interessert | vil dere ha flere | kan jeg sende | kan jeg vise | kan jeg ringe | får jeg sende | skal vi ta en | ville det vært | visste dere | lei av | har dere tid | hvem er ansvarlig | kiinnostaako | kiinnostaisiko | kiinnostuitko | oletteko kiinnostuneita | haluaisitteko | haluatteko lisää | voinko lähettää | voinko soittaa | voisinko soittaa | saanko lähettää | sopisiko | tiesitkö | tiesittekö | kuvittele | kyllästynyt | kuka vastaa teillä`,
  },
  {
    invites: `вам интересно | если вам интересно | если интересно | вам было бы интересно | интересует ли вас | хотите увеличить | хотите больше | хотите получать | хотите узнать | хотите снизить | хотите сэкономить | отправить вам | прислать вам | куда прислать | куда отправить | могу отправить | могу показать | могу ли я | можем ли мы | когда удобно | удобно созвониться | удобно ли | когда вам удобно | знаете ли вы | вы знали | представьте | устали от | надоели | не хватает клиентов | кто у вас отвечает | нужны клиенты | нужны деньги | нужны заявки | ваши конкуренты | вам цікаво | чи цікаво вам | хочете більше | надіслати вам`,
    offer: `настроим рекламу | сделаем контент | настроим | сделаем`,
    promise: `платите только за | только за заявки`,
    trade: `настроим рекламу | telegram`,
  },
  {
    invites: `お困りではな | お困りでは | お悩みでは | お悩みの | お困りの | ご興味 | ご関心 | いかがでしょうか | いかがですか | ご覧いただけませんか | お話しできませんか | お時間をいただけ | お時間いただけ | してみませんか | しませんか | ご存知でしょうか | ご存じ | ませんでしょうか 弊社 | 資料をご覧`,
    promise: `かかりません | 掲載費無料 | 決まるまで費用`,
    trade: `人手不足 | 掲載費 | 採用が決まる`,
  },
  {
    invites: `您看什么时候方便 | 方便聊聊 | 有兴趣 | 感兴趣 | 需要的话 | 有需要 | 是否有兴趣 | 要不要了解 | 想不想 | 还在为 | 您是否 | 您知道吗 | 贵公司是否需要 | 有没有兴趣 | 考虑`,
    offer: `我们帮过 | 帮过 | 我们服务过`,
    promise: `效果特别好 | 免费试用`,
    trade: `抖音推广 | 抖音`,
  },
  {
    invites: `هل ترغب | هل تود | هل أنتم مهتم | هل أنت مهتم | هل تبحث | هل تعاني | إذا كنت مهتم | هل يمكننا | هل يمكنني | هل تعلم | تخيل | شاهدوا أعمالنا`,
    offer: `نطور تطبيقات | نطور`,
    promise: `أسعار تناسب | باحترافية`,
    trade: `تطبيقات الجوال | المتاجر الإلكترونية`,
  },
  {
    invites: `ister misiniz | ilgilenir misiniz | ilginizi çeker | ilgileniyorsanız | göndereyim mi | göndermemi | paylaşmamı | arayabilir miyim | görüşebilir miyiz | görüşme yapabilir miyiz | biliyor muydunuz | hayal edin | bıktınız mı | arıyor musunuz | ihtiyacınız var mı | vaktiniz var mı | daha fazla müşteri`,
  },
  {
    invites: `měli byste zájem | máte zájem o | mohu vám poslat | mohu vám zaslat | mohu vám zavolat | věděli jste | víte že | představte si | érdekli önöket | küldhetek | felhívhatom | tudta hogy | képzelje | doriți să | ați fi interesat* | sunteți interesat* | vă pot trimite | vă pot suna | știați că | imaginați vă | ενδιαφέρεστε | θα θέλατε | να σας στείλω | γνωρίζατε | האם תרצו | מעוניינים | האם ידעתם | 관심 있으시면 | 관심이 있으신가요 | 필요하신가요 | 보내드릴까요 | 알고 계셨나요 | bạn có muốn | bạn có quan tâm | apakah anda tertarik | tertarik | apakah anda ingin`,
  },
]
