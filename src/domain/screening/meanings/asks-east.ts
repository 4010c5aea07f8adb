import type { Language } from '../marks.ts'

/** The same in the languages of the east and the south. */
export const ownWishesOfTheEast: readonly Language[] = [
  {
    wish: `potrzebuję | szukam | chciałabym | chcemy | chcę kupić | interesuje mnie | interesuje nas | po ile | jaka cena | jaki koszt | ile kosztuje | proszę o wycenę | proszę o cennik | czy macie | czy można | czy da się | czy dowieziecie | chodzi o | prosimy o przesłanie oferty | prosimy o ofertę`,
  },
  {
    wish: `potřebuji | hledám | zajímá mě | zajímá nás | mám zájem o | kolik stojí | kolik to stojí | jaká je cena | prosím o nabídku | prosíme o nabídku | poptáváme | poptávám | cenovou nabídku na | zavolejte mi | máte zkušební`,
  },
  {
    wish: `potrebujeme | potrebujem | hľadáme | hľadám | chceli by sme vidieť | chcel by som | chcela by som | zaujíma ma | zaujímalo by ma | zaujíma nás | máme záujem o vaš* | mám záujem o | koľko stojí | koľko to stojí | aká je cena | prosím o ponuku | prosíme o ponuku | cenovú ponuku na | zavolajte mi`,
  },
  {
    wish: `avem nevoie | am nevoie | căutăm | caut | vreau | vrem | aș dori o | am dori o | am dori să vedem | ne interesează | mă interesează | cât costă | ce preț | ofertă pentru | solicit ofertă | solicităm | rog ofertă | vă rog să mi | sunați mă | se poate testa | aveți versiune`,
  },
  {
    wish: `szükségünk van | szükségem van | szükségünk lenne | keresünk | keresek | szeretnénk egy | szeretnék egy | szeretnénk kipróbálni | érdekelne | érdekel a | érdeklődöm | érdeklődünk | mennyibe kerül | mennyi az ára | árajánlatot | ajánlatot kérek | ajánlatot kérünk | kérek | kérnék | kérnénk | hívjanak`,
  },
  {
    wish: `arıyoruz | arıyorum | ihtiyacımız var | ihtiyacım var | istiyoruz | istiyorum | isteriz | rica ediyorum | fiyat teklifi almak | fiyat alabilir | fiyatı ne | ne kadar | kaç para | bilgi almak | denemek | lazım | arar mısınız | öğrenmek`,
    support: `hata alıyorum | gönderemiyor | çalışmıyor | acil yardım`,
  },
  {
    wish: `χρειαζόμαστε | χρειάζομαι | ψάχνουμε | ψάχνω | θέλουμε | θέλω | θα ήθελα | ενδιαφέρομαι | ενδιαφερόμαστε | πόσο κοστίζει | πόσο κάνει | τι κοστίζει | προσφορά για | περιμένω τηλέφωνο | τιμή για`,
  },
  {
    wish: `хотелось бы | хотілося б | хотілось би | можно посмотреть | нужен | нужна | нужно | нужны | ищу | хочу | интересует | интересуют | сколько будет | почем | какая цена | просьба | перезвоните | покажите | подскажите | посоветуете | есть ли | можно ли | мне бы | нам бы | требуется | планируем внедр* | потрібен | потрібна | потрібно | потрібні | шукаємо | шукаю | хочемо | хочу | цікавить | скільки коштує | яка ціна | прошу | просимо | надішліть | зателефонуйте | передзвоніть | покажіть | підкажіть | чи є | чи можна`,
  },
  {
    wish: `интересува ме | интересуваме се | интересува ни | търсим | търся | трябва ни | нуждаем се | искаме | искам | колко струва | каква е цената | моля за оферта | оферта за | обадете ми | имате ли | бараме | ни треба | колку чини`,
  },
  {
    wish: `tražimo | tražim | trebamo | trebam | treba nam | treba mi | zanima me | zanima nas | želimo | htjeli bismo | hteli bismo | koliko košta | koja je cijena | koja je cena | molim ponudu | molimo ponudu | nazovite me | pozovite me | iščemo | iščem | radi bi | rad bi | koliko stane | kakšna je cena | prosim za ponudbo | pokličite me`,
  },
  {
    wish: `ieškome | ieškau | mums reikia | man reikia | reikia | domina | norėtume | norėčiau | kiek kainuoja | kokia kaina | paskambinkite | meklējam | meklēju | vajag | nepieciešam* | interesē | cik maksā | kāda cena | piezvaniet | otsime | otsin | vajame | vajan | sooviksime | sooviksin | soovime | huvitab meid | palju maksab | mis maksab | hinnapakkumist | helistage mulle`,
  },
  {
    wish: `אנחנו מחפשים | אני מחפש | מחפשת | צריכים | אני צריך | צריכה | כמה עולה | כמה זה עולה | מה המחיר | אשמח לקבל | אשמח לראות | נשמח לקבל הצעת | תחזרו אלי | תתקשרו אלי | אפשר לקבל | רוצים לראות`,
  },
  {
    wish: `نحتاج | احتاج | محتاجين | نبحث عن | ابحث عن | نريد | اريد | نبي | ابي | ابغى | نبغى | عايز | عايزين | بدنا | بدي | كم السعر | كم سعر | كم التكلفة | عرض سعر ل | كلموني | احد يكلمني | يكلمني | ممكن سعر | نود معرفة | اود معرفة`,
    support: `لا تطبع | لا يعمل | توقف عن`,
  },
  {
    wish: `نیاز داریم | نیاز دارم | لازم داریم | می‌خواهیم | میخواهیم | می‌خواهم | میخوام | به دنبال | قیمت چند | قیمتش چ | چقدر است | چند است | پیش فاکتور | استعلام قیمت | امکانش هست | چاہیے | ضرورت ہے | قیمت کیا | کتنے کا`,
  },
  {
    wish: `चाहिए | जरूरत है | ज़रूरत है | खोज रहे हैं | ढूंढ रहे | कीमत क्या | कीमत बताइए | दाम क्या | कितने का | कितना खर्च | कितना लगेगा | बताइए | फोन कीजिए | डेमो | कोटेशन | भेजिए | जानना चाहते | जानना चाहता | chahiye | kitna | kitne ka | price batao | batao | bataiye | দরকার | প্রয়োজন | দাম কত | কত টাকা | জানতে চাই | தேவை | விலை என்ன | எவ்வளவு`,
    job: `नौकरी | आवेदन करना | बायोडाटा`,
  },
  {
    wish: `想咨询 | 我们想 | 我想 | 请问 | 多少钱 | 麻烦报 | 报个价 | 怎么收费 | 是否支持 | 有没有 | 求购 | 我们需要 | 我司需要 | 公司需要 | 需要一套 | 需要一个 | 急需 | 想试 | 能不能 | 請問 | 我們想 | 我們需要 | 多少錢 | 報價單`,
    support: `老客户 | 工单 | 提示超时 | 无法登录 | 报错`,
  },
  {
    wish: `導入を検討 | 検討しております | 検討しています | 検討中 | 入れ替えを考え | を考えています | 教えてください | 教えていただけ | 知りたい | 伺いたい | お聞きしたい | 見積をお願い | 見積もりをお願い | 見積りをお願い | 見積書を | いくら | デモを見 | 資料請求 | お送りください | 使いたい | 困っています | 見せていただ`,
    supplier: `ご依頼いただいた | に伺います`,
  },
  {
    wish: `필요합니다 | 필요해요 | 찾고 있습니다 | 찾고 있어요 | 알고 싶습니다 | 알고 싶어요 | 확인하고 싶 | 궁금합니다 | 궁금해요 | 가격이 어떻게 | 얼마인가요 | 얼마예요 | 견적 부탁 | 견적 요청 | 견적을 받 | 도입을 검토 | 검토 중 | 데모를 보 | 가능한가요 | 되나요`,
  },
  {
    wish: `bên em cần | bên mình cần | công ty em cần | chúng tôi cần | cần báo giá | cần mua | cần phần mềm | đang cần | cho mình hỏi | cho em hỏi | có dùng thử | muốn xem | muốn hỏi | muốn mua | muốn dùng thử | đang tìm | xin báo giá | xin giá | gửi em bảng | giá bao nhiêu | bao nhiêu tiền | gọi lại cho | tư vấn giúp em`,
  },
  {
    wish: `อยากทราบ | อยากได้ | อยากซื้อ | ราคาเท่าไหร่ | ราคาเท่าไร | กี่บาท | ขอใบเสนอราคา | ขอราคา | ขอทดลอง | สนใจโปรแกรม | สนใจระบบ | สนใจซื้อ | สนใจใช้ | สนใจทดลอง | เราสนใจ | เราต้องการ | ต้องการใบเสนอราคา | ต้องการทราบ | ต้องการซื้อ | ช่วยติดต่อกลับ | รบกวนโทรกลับ | ส่งได้ไหม | ขอดู | ขอทราบ | หรือเปล่า | ได้ไหม`,
  },
  {
    wish: `kami butuh | saya butuh | kami perlu | saya perlu | kami mencari | saya cari | sedang mencari | mau tanya | ingin tanya | ingin tahu | ingin mencoba | berapa harga | berapa biaya | harganya berapa | minta penawaran harga | minta harga | mohon penawaran | mohon info | boleh minta | apakah bisa | apakah ada | hubungi saya | kami perlukan | kami memerlukan | kami mahu | saya mahu | sebut harga | boleh saya dapatkan | boleh dapatkan`,
  },
  {
    wish: `tunahitaji | nahitaji | tunatafuta | bei gani | ni bei | naomba bei | kailangan namin | magkano | naghahanap kami | interesado kami | ons soek | ons benodig | ek soek | wat kos | necessitem | busquem | voldria | voldríem | quant costa | m interessa | við leitum | vantar | hvað kostar | kemi nevojë | kërkojmë | sa kushton | გვჭირდება | ვეძებთ | რა ღირს | გვაინტერესებს | մեզ պետք է | փնտրում ենք | axtarırıq | bizə lazım | qiyməti nə | керек | іздейміз | бағасы қанша | kerak | qidiryapmiz | narxi qancha`,
  },
]
