import type { Language } from '../marks.ts'

/** How sellers end, in the languages further east: what is free, what it starts from, for whom, and where to write. */
export const closingsOfTheEast: readonly Language[] = [
  {
    promise: `pierwsze … gratis | pierwszy … gratis | pierwsza … gratis | gratis | za darmo | za pół ceny | pół ceny | stała cena | w stałej cenie | bez zobowiązań | bez umowy | płacą państwo dopiero | płacicie dopiero | zapłacą państwo tylko | oszczędz* | już od | tylko od | taniej | wycena w | w 24 h | w ciągu 24 | certyfikat tego samego dnia | dojazd gratis`,
    trade: `dla firm | dla biur | dla spółek | dla przedsiębiorc* | dla sklepów | dla pracodawców | dla całych zespołów | obsługa firm | firm z`,
    invites: `proszę przesłać … rysun* | proszę podać … liczbę | przesłania dokumentów | u państwa w | w państwa biurze | wystarczy napisać | wystarczy odpisać | wystarczy telefon | temat jest aktualny | czy temat`,
  },
  {
    promise: `první … zdarma | první … za korunu | prvé … zadarmo | zdarma | zadarmo | za polovinu | za polovic | pevná cena | za pevnou cenu | bez závazků | bez smlouvy | platíte až | platíte jen | ušetříte | už od | již od | do 24 hodin | do týdne | na klíč`,
    trade: `pro firmy | firmám | pro kanceláře | pro podnikatele | pro eshopy | pre firmy | firmy po | firem po | okna firem | pre kancelárie`,
    invites: `stačí napsat | stačí odepsat | stačí zavolat | stačí poslat | stačí odpovědět | ve vaší ulici | u vás ve | pošlete nám logo | s vaším logem | s vašim logom | napište nám | stačí napísať`,
  },
  {
    promise: `első … ingyen | ingyen | ingyenes | féláron | fix áron | kötelezettség nélkül | hűségidő nélkül | csak akkor fizet* | már … ft tól | megtakarít* | 24 órán belül | kulcsrakész`,
    trade: `cégeknek | cégek számára | irodáknak | vállalkozásoknak | vállalkozóknak | cégeknél | irodák`,
    invites: `küldje el | küldjék el | írja meg | elég egy válasz | csak írjon | hívjon minket | kérje ajánlatunkat | logójával | logójukkal`,
  },
  {
    promise: `prima … gratuit* | primul … gratuit* | gratuit | la jumătate de preț | preț fix | fără obligați* | fără contract | plătiți abia | plătiți doar | economisiți | de la doar | în 24 de ore | la cheie | de trei ori mai`,
    trade: `pentru firme | pentru companii | firmelor | pentru birouri | pentru magazine | pentru antreprenori`,
    invites: `trimiteți ne | scrieți ne | spuneți ne | lăsați un număr | ne puteți găsi | cu logo ul`,
  },
  {
    promise: `πρώτ* … δωρεάν | δωρεάν | μισή τιμή | σταθερή τιμή | χωρίς δέσμευση | πληρώνετε μόνο | εξοικονομ* | μόνο από | εντός 24 | εκτίμηση στον χώρο | προσιτές τιμές | άμεση παράδοση`,
    trade: `για επιχειρήσεις | για εταιρείες | σε επιχειρήσεις | σε εταιρείες | για γραφεία | γραφείων | για επαγγελματίες`,
    offer: `αναλαμβάνουμε | αναλαμβάνει | η εταιρεία μας | διαθέτουμε | εξειδικευόμαστε | παρέχουμε | προσφέρουμε | σας προσφέρουμε`,
    invites: `μπορώ να σας καλέσω | μπορούμε να σας | να σας καλέσουμε | να σας επισκεφθούμε | θα χαρούμε να σας | στείλτε μας | απαντήστε | στον χώρο σας | καλέστε μας`,
  },
  {
    promise: `перв* … бесплатно | перш* … безкоштовно | первый месяц | бесплатно | безкоштовно | безплатно | за полцены | за пів ціни | фиксированная цена | без предоплаты | без передоплати | без привязки | без прив язки | без договора | оплата после | оплата по факту | оплата за результат | оплачуєте лише | экономия | сэкономите | заощад* | всего от | лише від | от … руб | від … грн | за 24 часа | за 1 день | за 5 дней | за … дней | в течение часа | под ключ | під ключ | доставка бесплатно`,
    trade: `для бизнеса | для компаний | для офиса | для офисов | для фирм | для организаций | для предпринимателей | для юрлиц | для бізнесу | для компаній | для офісів | за фирми | за офиси | за бизнеса | офисы | офіси | сувенирн* | с логотипом | з логотипом`,
    offer: `изготовим | изготавливаем | снимем | снимаем | напишем | поможем | сделаем | делаем | подберём | подберем | привезём | привезем | доставляем | доставим | продаём | продаем | поставляем | печатаем | убираем | прибираємо | прибираєм | виготовляємо | друкуємо | зробимо | робимо | допоможемо | доставимо | продаємо | постачаємо | перекладаємо | переводим | обучаем | настроим | разработаем | разрабатываем | розробляємо | оформим | работаем с | работаем с 2* | працюємо з 2* | изработваме | почистваме | доставяме | предлагаме`,
    invites: `вышлем каталог | вышлем прайс | вышлем примеры | портфолио вышлю | вышлю портфолио | пришлём примеры | надішлемо каталог | надішлемо приклади | посчитаем | порахуємо | рассчитаем | кому удобнее | кому зручніше | пишите в | пишіть у | звоните | телефонуйте | напишите нам | напишіть нам | ответьте на это`,
  },
  {
    promise: `ilk … ücretsiz | ücretsiz | bedava | yarı fiyatına | sabit fiyat | taahhütsüz | kargo bizden | kargo ücretsiz | tasarruf | sadece … tl | … tl den başlayan | 24 saatte | 24 saat içinde | anahtar teslim | uygun fiyat* | hazır`,
    trade: `firmalara | firmalara özel | şirketlere | kurumsal firmalara | işletmelere | ofislere | kurumsal hediye | kurumlara | kobi lere | kobilere`,
    offer: `yapıyoruz | üretiyoruz | sunuyoruz | sağlıyoruz | hazırlıyoruz | geliştiriyoruz | satıyoruz | basıyoruz | temizliyoruz | kuruyoruz | veriyoruz | çeviriyoruz | paketlerimiz | setlerimiz | ürünlerimiz | hizmetlerimiz | referanslarımız* | ekibimiz`,
    invites: `bize bırakın | iletebilir miyim | gönderebilir miyim | arayabilir miyim | göndereyim mi | gönderelim mi | arayalım mı | uğrayabilir miyim | görüşebilir miyiz | ister misiniz | incelemek isterseniz | teklif verelim | yazmanız yeterli | bize ulaşın | bize yazın`,
  },
  {
    promise: `miễn phí | tặng kèm | tặng | giảm | giảm giá | ưu đãi | giá rẻ | giá từ | chỉ từ | từ … k | giao hàng toàn quốc | giao tận nơi | cam kết | bảo hành | trong ngày | lấy ngay`,
    trade: `cho doanh nghiệp | cho công ty | doanh nghiệp | công ty đồng phục | in ấn | in logo | đồng phục | quà tặng | hóa đơn điện tử | chữ ký số | vệ sinh văn phòng | kế toán | tên miền | thiết kế | chạy quảng cáo`,
    offer: `bên em chuyên | bên em nhận | bên mình nhận | xưởng may | xưởng in | chúng tôi cung cấp | cung cấp dịch vụ | chuyên cung cấp | nhận làm | nhận in`,
    invites: `liên hệ zalo | zalo 0* | nhận mẫu | để nhận | liên hệ em nhé | anh chị có nhu cầu | ib em | alo em`,
  },
  {
    promise: `gratis ongkir | gratis desain | gratis konsultasi | desain gratis | murah | termurah | harga mulai | mulai dari | mulai rp | diskon | promo | cashback | garansi | bergaransi | hari jadi | siap kirim | percuma | harga borong | ratusan klien`,
    trade: `untuk perusahaan | untuk kantor | untuk bisnis | untuk usaha | untuk umkm | untuk syarikat | cetak | cetak brosur | seragam | souvenir | katering | jasa | sewa`,
    offer: `kami buatkan | kami bantu | kami kerjakan | kami melayani | kami menyediakan | kami sediakan | kami produksi | kami cetak | menerima pesanan | melayani`,
    invites: `kirim logo | kirim foto | kirim desain | minat balas | balas pesan ini | minat hubungi | wa kami | chat kami | hubungi kami | klik link | daftar sekarang`,
  },
  {
    promise: `ฟรี | ลดราคา | ส่วนลด | ราคาพิเศษ | ราคาเริ่มต้น | เริ่มต้น | โปรโมชั่น | ส่งฟรี | पहली … मुफ्त | मुफ्त | फ्री | सस्ता | सबसे कम | छूट | গ্যারান্টি | ফ্রি`,
    offer: `हम करते हैं | हम बनाते हैं | हम देते हैं | हमारी टीम | हमारी सेवाएं | รับทำ | รับผลิต | รับจ้าง | บริการ | จำหน่าย | ทีมงาน`,
    trade: `สำหรับธุรกิจ | สำหรับองค์กร | สำหรับบริษัท | व्यवसाय के लिए | कंपनियों के लिए | जीएसटी रिटर्न | ऑडिट | कंपनी रजिस्ट्रेशन`,
    invites: `आपके ऑफिस आएगी | संपर्क करें | अभी कॉल | कॉल करें | व्हाट्सएप करें | สนใจทัก | ทักแชท | แอดไลน์ | สอบถามเพิ่มเติม | โทรเลย`,
  },
  {
    promise: `مجانا | مجاني | باسعار تنافسيه | اسعار تنافسيه | باقل الاسعار | بدون التزام | بدون مقدم | خصم | عرض خاص | خلال 24 | خلال 48 | ٤٨ ساعه | ٢٤ ساعه | توصيل مجاني | בחינם | במחיר קבוע | ללא התחייבות | חודש ראשון | הנחה | חינם | תוך שעתיים | תוך 24`,
    offer: `نوفر خدمات | نقدم لكم | نقوم ب | نصمم | نستورد | نصنع | نورد | لدينا خبره | فريقنا | שירותי | אנחנו עושים | אנו מספקים | מספקים | אחזקת | הצוות שלנו`,
    trade: `للشركات | لشركات | للمكاتب | لاصحاب الاعمال | للمؤسسات | לעסקים | לחברות | למשרדים | לארגונים | משרדים`,
    invites: `يسعدنا زيارتكم | يسعدنا تواصلكم | للتواصل واتساب | واتساب | للاستفسار | تواصلوا معنا | اتصل بنا | راسلنا | להזמנות | צרו קשר | שלחו הודעה | נשמח להציע | ביקור היכרות`,
  },
  {
    promise: `免费 | 免費 | 首单免 | 第一票免 | 首月免 | 零风险 | 零門檻 | 优惠 | 優惠 | 特价 | 低价 | 价格低 | 价格优惠 | 起订量低 | 交期快 | 当天发货 | 不成功不收费 | 成功后 | 无料 | 無料 | 初月無料 | 初期費用0 | 初期費用無料 | 成果報酬 | 完全成果 | 最短 | 格安 | 무료 | 할인 | 최저가 | 반값 | 선착순 | 마감 임박 | 정부지원 | 당일`,
    offer: `我们专业 | 我们是专业 | 我们提供 | 我们公司 | 我司专业 | 我司提供 | 我司是 | 我厂 | 厂家 | 我们工厂 | 已服务 | 服务过 | を行っております | を承っております | をご提供 | を提供しております | 専門会社 | 支援しております | サポートしております | 実績がございます | 弊社では | 제공하고 있습니다 | 제작해 드립니다 | 제작해 드리고 | 도와드립니다 | 도와드리고 | 전문 업체 | 전문업체 | 운영하고 있는 | 납품`,
    trade: `货代 | 印刷 | 包装印刷 | 注册公司 | 代理记账 | 高新企业 | 展会 | 法人様向け | 企業様向け | 企業様に | 홈페이지 제작 | 홈페이지 무료 | 마케팅 대행 | 사장님`,
    invites: `欢迎询价 | 欢迎来图 | 来图报价 | 欢迎来电 | 加微信 | 加我微信 | 微信同号 | 详聊 | 有需要联系 | 有需求 | 需要的话 | 方便加 | お気軽に | ご検討ください | ご紹介させて | ご提案させて | お時間を頂 | お時間いただ | ご返信ください | 문자 주세요 | 연락 주세요 | 연락주세요 | 카톡 | 상담 받아 | 보내드릴까요 | 미팅 가능`,
  },
]
