import type { Language } from '../marks.ts'

/** What sellers of anything say of themselves and ask of us, in languages whose pitches were hardly known. */
export const offersOfTheEast: readonly Language[] = [
  {
    offer: `bên em nhận | bên em chuyên | bên mình chuyên | bên em cung cấp | chúng tôi chuyên | chúng tôi cung cấp | công ty em chuyên | công ty chúng tôi chuyên | nhận thiết kế | đội ngũ của chúng tôi`,
    promise: `giá rẻ | cam kết | trọn gói | miễn phí | ưu đãi | giá tốt nhất | tiết kiệm | tặng`,
    mass: `khuyến mãi | giảm giá`,
    invites: `inbox em | liên hệ em | liên hệ ngay | anh chị cần thì | anh chị có nhu cầu | quý công ty có nhu cầu | gọi ngay | anh chị có quan tâm | em gửi báo giá nhé | em xin phép gửi`,
    trade: `thiết kế website | chạy quảng cáo | vay vốn | tên miền | kế toán thuế | dịch vụ`,
    yours: `quý công ty | doanh nghiệp của bạn | website của anh chị | website của bạn | website của quý`,
  },
  {
    offer: `kami jasa | kami menawarkan | kami menyediakan | kami menjual | kami bantu | kami siap | kami spesialis | kami pembekal | kami adalah perusahaan | kami dari | tim kami | melayani`,
    promise: `murah | bergaransi | terpercaya | gratis | percuma | diskon | terbukti | harga terbaik | naikkan penjualan | tingkatkan | meningkatkan`,
    mass: `promo | tawaran istimewa | terhad`,
    invites: `mau kami kirim | boleh saya kirim contoh | boleh saya kirim | boleh kami kirim | bolehkah kami | bolehkah saya menghantar | apakah anda tertarik | adakah anda berminat | apakah bapak ibu tertarik | jika berminat | berminat hubungi | hubungi wa | silakan hubungi | ada waktu 15 menit`,
    trade: `jasa pembuatan | pembuatan website | iklan facebook | iklan google | pinjaman`,
    yours: `penjualan anda | bisnis anda | website anda | laman web anda | perusahaan anda | syarikat anda | perniagaan anda`,
  },
  {
    offer: `เรารับ | รับทำ | เราให้บริการ | บริษัทของเราให้บริการ | บริษัทเราให้บริการ | เราเป็นผู้เชี่ยวชาญ | เราช่วย | เราผลิต | โรงงานผลิต | จำหน่าย | ทีมงานของเรา`,
    promise: `ราคาถูก | ราคาพิเศษ | ฟรี | รับประกัน | การันตี | เพิ่มยอดขาย | ลดต้นทุน`,
    mass: `โปรโมชั่น | ส่วนลด`,
    invites: `สนใจติดต่อ | หากสนใจ | ท่านสนใจ | คุณสนใจ | สนใจสอบถาม | แอดไลน์ | ทักไลน์ | ขออนุญาตนำเสนอ | ขอนำเสนอ | ขอเข้าพบ`,
    trade: `ทำเว็บไซต์ | ยิงแอด | สินเชื่อ | เงินกู้`,
    yours: `ธุรกิจของคุณ | เว็บไซต์ของคุณ | บริษัทของคุณ | ธุรกิจของท่าน | บริษัทของท่าน`,
  },
  {
    offer: `हम प्रदान | हम देते | हमारी कंपनी | हमारी सेवा* | हमारी टीम | हम बनाते | हम आपकी | हम आपके | hum aapki | hum aapke | humari company`,
    promise: `सस्ते | सस्ता | सस्ती | छूट | मुफ्त | मुफ़्त | गारंटी | कम दाम | sasta | sabse saste`,
    mass: `ऑफर | सीमित समय`,
    invites: `क्या आप चाहते | क्या आपको चाहिए | संपर्क करें | कॉल करें | आज ही | क्या हम आपको`,
    trade: `मार्केटिंग | वेबसाइट डिजाइन | वेबसाइट डिज़ाइन | लोन | एसईओ | बल्क एसएमएस`,
    yours: `आपकी वेबसाइट | आपके बिजनेस | आपके बिज़नेस | आपका बिजनेस | आपके व्यापार | aapki website | aapke business`,
  },
  {
    offer: `ما ارائه | خدمات ما | شرکت ما | ما طراحی | ارائه می‌دهیم | ارائه میدهیم | تیم ما | ہماری کمپنی | ہم فراہم`,
    promise: `تخفیف | رایگان | تضمین | ارزان | افزایش فروش | کاهش هزینه`,
    invites: `تمایل دارید | آیا مایل | در صورت تمایل | با ما تماس | علاقه مندید`,
    trade: `سئو | تبلیغات | طراحی سایت`,
    yours: `سایت شما | وب‌سایت شما | کسب و کار شما | شرکت شما | فروش شما`,
  },
  {
    offer: `אנו מציעים | אנחנו מציעים | אנחנו מספקים | החברה שלנו | הצוות שלנו | אנחנו עוזרים | אנו מתמחים | אנחנו מתמחים | אנחנו בונים | אנחנו מייצרים | נשמח להציע | נשמח להגיע | נשמח לבקר`,
    promise: `בלי התחייבות | ללא התחייבות | חינם | הנחה | במחיר מיוחד`,
    invites: `האם תרצו | תרצו לשמוע | מעוניינים לשמוע | אשמח לשלוח | אפשר לשלוח | מתי נוח | עם מי אפשר לדבר | אשמח להציג`,
    trade: `קידום אתרים | בניית אתרים | הלוואה | הלוואות`,
    yours: `האתר שלכם | העסק שלכם | העסק שלך | הלקוחות שלכם | האתר שלך`,
  },
  {
    offer: `ندعوكم | يسعدنا ان | يسعدنا زيارتكم | يسرنا ان | نوفر لكم | نقدم لكم | نقدم خدمات | لدينا فريق | شركتنا | فريقنا`,
    promise: `خصم خاص | باسعار | بسعر مميز | مجانا`,
    invites: `راسلونا | للحجز | تواصل معنا | هل تهتمون | هل انتم مهتمون | متى يمكننا`,
    yours: `موقعكم | مقركم | موظفيكم | شركتكم | عملاءكم | مبيعاتكم`,
    trade: `دوراتنا | دورات معتمده | تصميم مواقع | تمويل`,
  },
  {
    offer: `tunatoa huduma | kampuni yetu inatoa | nag aalok kami | serbisyo namin | ons bied | ons verskaf | oferim | ens dediquem | við bjóðum | ne ofrojmë | ofrojmë | ჩვენ გთავაზობთ | გთავაზობთ | մենք առաջարկում ենք | təklif edirik | ұсынамыз | taklif qilamiz | আমরা অফার | আমরা দিচ্ছি | நாங்கள் வழங்கு*`,
    invites: `ungependa | interesado ba kayo | sou interessats | li interessaria | maraqlanırsınız`,
    yours: `biashara yako | tovuti yako | negosyo ninyo | website ninyo | u webwerf | la seva web | el vostre web | vefsíðan ykkar | saytınız | сайтыңыз`,
  },
]
