import type { Language } from '../marks.ts'

/** How sellers introduce themselves and what they have to show for it, whatever they sell. */
export const introductions: readonly Language[] = [
  {
    offer: `we are … company from | we are … company based | we are … agency | we are … studio | we are … supplier | we are … team of | we re … agency | we re … studio | i am … developer | i m … developer | i m … designer | i m … writer | i m … photographer | i m … consultant | i specialize | i speciali* in | helping companies like | years of experience in | years experience | years of experience | with over … years | developers on board | we design | we install | we look after | we assure | we are able to offer | we can assist | we could assist | i could assist | assist you with | support you with | we re at | our sdr | our ai sdr | our team has | our team can | our team will | our team would | our solution helps | our service helps | our tool helps | our software helps | i have helped | i ve helped | we have helped | have helped over | helped over | already helped | clients include | our clients include | our customers include | work with brands like | such as nike | oem welcome | odm | at cloud nine we | we provide 24 | we give you | we bring you | we get you | we take | we turn | we make sure | we can take | let us handle | let us take care | leave it to us | we do the rest | we handle the`,
    promise: `reasonable cost | reasonable price* | affordable | cost effective | budget friendly | best prices | quality work | sample free | free sample | while you sleep | on your behalf | 24 7 support | fewer tickets | happier and more productive | more productive | more efficient | higher conversion* | better results | measurable results | real roi | return on investment | as soon as tomorrow | same day | next day | fast turnaround | quick turnaround | no hard credit | credit pull | cash flow tight | up to 250k | free delivery | growth targets | grow faster | grow revenue | more than … customers | more than … clients | over … clients | over … customers | over … companies | over … businesses | over … brands | keeping you from ranking | tailored to your | customized for you | bespoke`,
    approach: `let us know your requirement* | let me know your requirement* | advise your requirement | share your requirement* | your requirement* | open to seeing | open to it | can i pop in | pop in next week | hope this message finds | hope you re well | hope all is well | i ve been following | been following your | really admire | would be thrilled | would be happy to help | would love to help | would love to contribute | would love to share | share a few ideas | some ideas for | a few ideas | available for a brief | brief call | quick scan | did a quick | noticed you just | noticed that your | noticed your | you just raised | congrats | congratulations | should i ? | should i send | i can send | send over | send it over | send you a | happy to help you | looking forward to hearing from you about | look forward to working with you | start a conversation | explore how | explore whether | explore if | see if there s a fit | see if we re a fit | see if it makes sense`,
    trade: `it support | managed it support | network assessment | pr outreach | glass bottle | packaging supplier | office plants | greenery | hampers | personalised hampers | gift hampers | technical issues | credit pull | deposited | application development | mobile application | ios android | flutter | web app* development | long form content | byline | link back | ai sdr | sdr | cold leads | competitors use us`,
  },
  {
    offer: `ich bin … entwickler | ich bin … designer | ich bin freiberuf* | als freiberuf* | als freelancer* | wir sind ein … softwarehaus | wir sind ein team von | wir sind eine … agentur | jahre erfahrung | jahren erfahrung | jährige erfahrung | langjährige erfahrung | unsere erfahrenen | erfahrene entwickler | bringen wir ihnen | bringen wir | wir prüfen | ich prüfe | unser unternehmen bietet | mit gezielten | über … kunden | mehr als … kunden | zu unseren kunden | referenzen unserer`,
    promise: `potenzial verschenken | potential verschenken | neue anfragen | mehr anfragen | fördermittel zustehen | zustehen | ohne aufwand | stundensätzen ab | zu stundensätzen | preiswert | schnell und zuverlässig | termingerecht | maßgeschneidert* | individuell* lösung* | nachhaltig`,
    approach: `habe mir gerade | online auftritt angesehen | angesehen und | kurz zeit | haben sie morgen | haben sie kurz | haben sie nächste woche | benötigen sie unterstützung | brauchen sie unterstützung | suchen sie unterstützung | unterstützung bei | viele geschäftsführer | viele unternehmer | viele unternehmen | wissen nicht dass | wissen sie | ob ihr betrieb | zeit für ein gespräch | würde mich freuen | ich würde mich über | über eine rückmeldung | für ein kurzes`,
    trade: `softwareentwicklung | online auftritt | kampagnen | fördermittel | zuschüsse | entwickler stehen`,
  },
  {
    offer: `je suis développeur | je suis … indépendant | je suis graphiste | je suis photographe | j accompagne les | j accompagne | je peux le | je peux vous | je peux moderniser | nous sommes une agence | nous sommes une équipe | nous sommes un cabinet | ans d expérience | années d expérience | fort de | notre savoir | plus de … clients | plus de … entreprises | déjà accompagné | nous intervenons auprès`,
    promise: `prix attractif | prix compétitif | tarif attractif | rapidement | clé en main | clés en main | sur mesure | finançable* | pris en charge | sérénité | performant | efficacité`,
    approach: `n était pas adapté | pas adapté aux mobiles | j ai constaté | je constate | et si vos | quand pourrions nous | échanger | maquette gratuite | seriez vous partant | êtes vous ouvert | je reste à votre disposition | dans l attente de votre retour | j espère que vous allez bien | auriez vous | auriez vous un moment | auriez vous quelques`,
    trade: `adapté aux mobiles | maquette | opco | ateliers | développeur indépendant | moderniser votre site | refonte`,
  },
  {
    offer: `ofrezco | ofrezco mis servicios | mis servicios | soy traductor* | soy desarrollador* | soy fotógraf* | somos una agencia | somos un equipo | años de experiencia | con más de … años | nuestra agencia ayuda | más de … clientes | más de … empresas | ayudando a negocios | ayudando a empresas | nuestros planes | hemos ayudado a`,
    promise: `tarifas competitivas | precios competitivos | precios accesibles | entrega rápida | a medida | vender por internet | vender más | más rápido | profesional y rápido`,
    approach: `espero que se encuentre | espero que estés | espero que esté | conocer nuestros planes | quedo a su disposición | conocer nuestros servicios | conocer más | me permito | permítanos | podría interesarle | podría interesarles | estaría interesado | estarían interesados | estaría disponible`,
    trade: `traductor jurado | traducciones | agencia con | vender por internet`,
  },
  {
    offer: `gestiamo i profili | gestiamo | siamo un agenzia | siamo una web agency che | siamo uno studio | anni di esperienza | oltre … clienti | oltre … aziende | sono un … freelance | mi chiamo … e sono | offro i miei servizi | offro`,
    promise: `i risultati parlano | interazioni | prezzi competitivi | prezzi accessibili | consegna rapida | chiavi in mano | più contatti`,
    approach: `ti va | ti va una chiacchierata | una chiacchierata | spero che stiate | spero stia bene | sareste interessati | sarebbe interessato | sareste disponibili | fissare un appuntamento conoscitivo | possiamo farvi vedere | vi contatto per`,
    trade: `profili instagram | pagine social | refertazione`,
  },
  {
    offer: `temos um método | somos uma agência que | somos uma equipe | anos de experiência | mais de … clientes | mais de … empresas | já ajudou | já ajudamos | ofereço meus serviços | sou desenvolvedor* | sou designer | sou fotógraf* | gerenciamos`,
    promise: `faturar mais | método exclusivo | muito potencial | preços acessíveis | preço justo | entrega rápida | sob medida | vender mais`,
    approach: `posso te mostrar | notei que o | espero que esteja bem | tudo bem com você | teria disponibilidade | estaria interessado | estariam interessados | teria um tempinho | gostaria de apresentar | gostaríamos de apresentar`,
    trade: `perfil da sua empresa | gestão de redes | perfil do instagram`,
  },
  {
    offer: `ik schrijf pakkende | wij zijn een bureau | wij zijn een team | jaar ervaring | jarenlange ervaring | meer dan … klanten | ruim … klanten | ik ben freelance | ik ben zelfstandig | als freelancer`,
    promise: `scoren in google | per stuk | betaalbaar* | snelle levering | op maat | maatwerk`,
    approach: `zal ik een | kan wel wat | hopelijk gaat het goed | ik hoop dat het goed | zou het interessant zijn | lijkt het je | lijkt u dat | eens kennismaken | vrijblijvend kennismaken`,
    trade: `proefartikel | artikelen die | content schrijven | blog kan`,
  },
  {
    offer: `prowadzimy skuteczne | nasz zespół specjalistów | jesteśmy agencją która | lat doświadczenia | letnie doświadczenie | ponad … firm | ponad … klientów | jestem freelancerem | jestem grafikiem | oferuję`,
    promise: `zwiększają sprzedaż | średnio o | konkurencyjne ceny | przystępne ceny | szybka realizacja | na miarę | szyte na miarę`,
    approach: `czy mogę zadzwonić | opowiedzieć więcej | mam nadzieję że | czy byliby państwo zainteresowani | chętnie opowiem | chętnie przedstawię | chętnie odpowiem na wszelkie`,
    trade: `kampanie reklamowe | reklamy na facebooku | prowadzenie social`,
  },
  {
    offer: `vi skapar | vi gör | års erfarenhet | över … kunder | våra kunder får | vi är en byrå som | jeg hjælper | jeg hjælper virksomheder | års erfaring | vi er et bureau | vores kunder får | jeg hjelper bedrifter | vi er et byrå | våre kunder får | vuoden kokemus* | asiakkaamme saavat | olemme toimisto`,
    promise: `dubbelt så många | i snitt | kostnadsfritt | få flere kunder | flere henvendelser | i gennemsnit | flere henvendelser | i snitt | enemmän yhteydenottoja | edullis*`,
    approach: `ska vi ta | ta en kaffe | en kaffe | har du tid | skal vi tage | uforpligtende snak | skal vi ta en | ta en prat | har du tid til | otetaanko | kahvit | palaveri`,
    trade: `innehåll som säljer | facebook og instagram | annonsering | annoncering | annonsering på | mainonta*`,
  },
  {
    offer: `наша команда разрабатывает | мы команда | мы студия | мы агентство полного | лет опыта | летний опыт | лет на рынке | более … компаний | более … клиентов | готовы взяться | подготовим предложение | подготовлю предложение | я фрилансер | я дизайнер | я разработчик | занимаюсь`,
    promise: `выгодных условиях | выгодные условия | доступные цены | быстро и качественно | качественно | в кратчайшие сроки | индивидуальный подход`,
    approach: `напишите и мы | напишите нам | дайте знать | будем рады сотрудничеству | рассмотрите наше | хотел бы предложить | хотела бы предложить | хотим предложить | позвольте предложить`,
    trade: `мобильные приложения | приложения и сайты | разработка по | дизайн сайт*`,
  },
  {
    offer: `お世話になっております 弊社 | 多くの企業様 | 企業様で | 改善について | 弊社サービス | 専門チーム | 年の実績 | ご支援して | 支援しております | 取り組んでおり | 開発しております | 得意としており`,
    promise: `2倍になっ | 問い合わせ数が | 改善 | 向上 | 短期間 | 低コスト | 格安 | 業界最安`,
    approach: `ご提案があり | ご連絡しました | お話しできませんでしょうか | お話しさせて | オンラインで30分 | お世話になっております | ご都合 | 意見交換 | ご挨拶`,
    trade: `ウェブサイトの集客 | サイト制作 | 集客改善`,
  },
  {
    offer: `我们是专业的 | 是专业的 | 专业的网站建设公司 | 多年经验 | 年经验 | 可以为贵公司 | 我们团队 | 我们能帮 | 主营 | 专营`,
    promise: `价格实惠 | 先做后付款 | 性价比 | 优质 | 快速 | 满意后付款`,
    approach: `有需要欢迎 | 欢迎联系 | 欢迎来电 | 打扰了 | 冒昧打扰 | 希望有机会 | 方便的话`,
    trade: `重新设计网站 | 网站建设公司 | 设计公司`,
  },
  {
    offer: `نحن وكالة تسويق نساعد | نساعد الشركات على | سنوات من الخبرة | خبرة | نعمل على | أعددت لكم`,
    promise: `زيادة مبيعاتها | عبر الإعلانات | أسعار مناسبة | جودة عالية`,
    approach: `هل يمكننا تحديد موعد | تحديد موعد | مكالمة | أتمنى أن تكونوا | هل لديكم وقت`,
    trade: `وكالة تسويق نساعد | الإعلانات الممولة`,
  },
  {
    offer: `için çalışıyoruz | yıllık tecrübe | yıllık deneyim | teklif hazırladım | sizin için hazırladı* | müşterimiz`,
    promise: `daha görünür | görünür olması | uygun maliyet* | kaliteli`,
    approach: `paylaşmamı ister | size özel bir teklif | size özel | umarım iyisiniz | vaktiniz var mı | toplantı yapabilir`,
    trade: `google ve instagram | sosyal medya hesaplarını`,
  },
]
