import type { Language } from '../marks.ts'

export const turkish: Language = {
  offer: `sunuyoruz | hizmet veriyoruz | hizmetlerimiz | hizmeti sunuyoruz | yardımcı olabiliriz | yardımcı oluyoruz | firmamız | ajansımız | ekibimiz | uzmanlarımız | müşterilerimiz | çözümümüz | platformumuz | kazandırıyoruz | taşıyabiliriz | yapıyoruz | tasarlıyoruz | geliştiriyoruz | sağlıyoruz | olarak sizlere`,
  trade: `seo | google | üst sıralar* | ilk sayfa* | web sitesi | web tasarım | web sitesi tasarımı | mobil uygulama geliştirme | backlink | tanıtım yazısı | reklam ajansı olarak | dijital pazarlama | sosyal medya yönetimi | takipçi | potansiyel müşteri | kredi | ihtiyaç kredisi | finansman | toplu mail | toplu sms | data listesi | güneş enerjisi | ofis temizliği | promosyon ürün* | yapay zeka | chatbot | otomasyon* | çağrı merkezi | personel temini | patent | marka tescil`,
  yours: `web sitenizi | web siteniz | sitenizi | siteniz | sitenizin | firmanız | firmanızı | işletmeniz | işletmenizi | işletmenizin | şirketiniz | şirketinizin | markanız* | markanızı | sektörünüz* | satışlarınızı | müşterileriniz | sizin gibi firmalara | sizin gibi | işinizi`,
  promise: `ilk sayfa* | üst sıralar* | daha fazla müşteri | yeni müşteri* | artır* | arttır* | büyüt* | ikiye katla* | tasarruf | garanti* | ücretsiz* | bedava | risksiz | 24 saatte | her ay yeni | uygun fiyat* | en uygun`,
  approach: `inceledim | inceledik | ziyaret ettim | gördüm | fark ettim | fark ettik | göndermemi ister | ister misiniz | ilgilenir misiniz | ilgilenirseniz | ilginizi çeker | kısa bir görüşme | görüşme yapabilir | 15 dakika* | 10 dakika* | bir telefon görüşmesi | randevu oluştur | takvimim | doğru kişi | yetkili kişi | ücretsiz analiz | ücretsiz danışmanlık | hemen arayın | bize ulaşın | iletişime geçin | biliyor muydunuz | hayal edin | whatsapp 1* | whatsapp 2* | whatsapp 3* | whatsapp 4* | whatsapp 5* | whatsapp 6* | whatsapp 7* | whatsapp 8* | whatsapp 9* | whatsapp 0*`,
  mass: `abonelikten çık* | listeden çık* | kampanyamızı | kampanya | kaçırmayın | sınırlı süre | indirim* | tıklayın | sadece bu ay`,
  rates: `başlayan fiyat* | sadece 2 | tl den başlayan | sadece`,
  lure: `bahis siteleri | deneme bonusu | bedava bonus | kazandınız | miras | viagra | evden para kazan | pasif gelir`,
  wish: `arıyoruz | arıyorum | ihtiyacımız var | ihtiyacım var | lazım | istiyoruz | istiyorum | rica ederim | rica ediyorum | fiyatı nedir | fiyat nedir | fiyat teklifi | fiyat bilgisi | ne kadar | kaç lira | kaç para | teklif almak | beni arayın | beni … arayabilir | arayabilir misiniz | görmek istiyoruz | demo mümkün | demo | taksit var* | servis var | stokta | teslim* süresi | var mı | mümkün mü | oluyor mu | uyumlu mu | satın almak | sipariş | ihale | şartname | teklif vermek ister | son teklif`,
  ours: `ürününüz* | programınız | sisteminiz | yazılımınız | modülünüzü | fiyatlarınız | takip programı | entegre | kullanıcı için`,
  situation: `şu anda | şu an | kullandığımız | kullanıyoruz | kişilik | fabrikamız | şubemiz | araç için | müşterilerimizi takip | biz bir | iki kere yazdım`,
  support: `giriş yapamıyorum | giremiyorum | hata veriyor | hata kodu | müşteri numaram | çalışmıyor | fatura* yanlış | iade | şifre* | iptal etmek | arıza* | destek talebi`,
  job: `başvurmak | başvuru | özgeçmiş* | ilanınız | iş arıyorum | staj | mülakat`,
  partner: `bayilik | bayiliğini | bayi | distribütör* | iş ortağı | iş ortaklığı | çözüm ortağı`,
  study: `tez | tezim | öğrenci* | üniversite* | anket | araştırma | yüksek lisans`,
  press: `gazeteci | haber için | röportaj | dergi | yatırımcı | analist`,
  behalf: `adına | müşterim için | müvekkilim | patronum`,
  supplier: `tedarikçi* | satın alma departman* | faturamız`,
}

export const arabic: Language = {
  offer: `نقدم | نقدم لكم | نحن شركة متخصصة | شركة متخصصة | خدماتنا | نساعدكم | نساعد الشركات | يمكننا مساعدت | فريقنا | خبراؤنا | عملاؤنا | نوفر | نصمم | نطور | حلولنا | نعرض عليكم | يسرنا أن نقدم`,
  trade: `تحسين محركات البحث | سيو | seo | نتائج جوجل | جوجل الأولى | تصميم المواقع | تصميم مواقع | تطوير التطبيقات | والتطبيقات | التسويق الرقمي لشركت | روابط خلفية | متابعين | قروض | قرض | تمويل الشركات | تمويل | قاعدة بيانات | زيادة المتابعين | الذكاء الاصطناعي | شات بوت | خدمات التنظيف | هدايا دعائية | شهادة الايزو | الطاقة الشمسية | إدارة حسابات التواصل`,
  yours: `موقعكم | موقعك | شركتكم | شركتك | نشاطكم | أعمالكم | مبيعاتكم | علامتكم | عملائكم | متجركم`,
  promise: `الصفحة الأولى | زيادة مبيعات | زيادة المبيعات | مضاعفة | المزيد من العملاء | عملاء جدد | مجاني | مجانا | مجاناً | ضمان | مضمون | خصم | أسعار منافسة | بأسعار | خلال 24 ساعة | توفير | بدون ضمانات | أفضل الأسعار`,
  approach: `اطلعنا على | اطلعت على | لاحظنا | لاحظت | زرت موقع | زرنا موقع | هل ترغبون | هل أنتم مهتمون | هل تودون | إذا كنتم مهتمين | مكالمة قصيرة | 15 دقيقة | اجتماع قصير | تواصلوا معنا | تواصل معنا | اتصل بنا | للتواصل واتساب | عبر واتساب | واتساب | تقرير مجاني | استشارة مجانية | احجز`,
  mass: `إلغاء الاشتراك | لفترة محدودة | عرض خاص | عرض محدود | اضغط هنا | سارع`,
  rates: `ابتداء من | تبدأ من | فقط ب`,
  lure: `اربح | كازينو | مراهنات | ربح يومي | دولار يوميا | ورثت | ميراث | فياجرا | لقد فزت | مبروك لقد | من المنزل بدون`,
  wish: `نحتاج | أحتاج | نبحث عن | أبحث عن | نريد | أريد | نود مشاهدة | نود | أود | كم السعر | كم سعر | السعر | عرض سعر | أرجو إرسال | نرجو إرسال | أرجو الاتصال | اتصلوا بي | الاتصال بي | هل يدعم | هل يوجد | هل لديكم | هل يمكن توفير | توصيل | عرض توضيحي | شراء | طلب | مناقصة | كراسة الشروط | تقديم العروض | هل لديكم خطة`,
  ours: `منتجكم | منتجاتكم | برنامجكم | نظامكم | نظام المواعيد | نظام نقاط | برنامج لإدارة | أسعاركم | الجهاز`,
  situation: `نستخدم حاليا | حاليا | حالياً | لدينا | فروع | نحن وكالة | موظف | لفريق من | مع التركيب`,
  support: `لا أستطيع تسجيل | تسجيل الدخول | رسالة خطأ | رقم العميل | لا يعمل | فاتورة خاطئة | استرداد | كلمة المرور | إلغاء العقد`,
  job: `وظيفة | لوظيفة | السيرة الذاتية | سيرتي الذاتية | توظيف | تدريب صيفي`,
  partner: `وكيل معتمد | موزع | شراكة | وكلاء | برنامج الشركاء`,
  study: `رسالة ماجستير | طالبة | طالب | جامعة | استبيان | بحث علمي | رسالة عن | دكتوراه`,
  press: `صحفي | صحفية | مقال عن | مقابلة صحفية | مستثمر | محلل`,
  behalf: `نيابة عن | بالنيابة | لصالح عميل`,
  supplier: `تسجيل كمورد | مورد | قسم المشتريات لديكم | فاتورتنا`,
}

export const hebrew: Language = {
  offer: `אנחנו מציעים | אנו מציעים | השירותים שלנו | אנחנו עוזרים | הצוות שלנו | אנחנו מתמחים`,
  trade: `קידום אתרים | seo | בניית אתרים | פיתוח אפליקציות | לידים | הלוואות | הלוואה | שיווק דיגיטלי | עוקבים`,
  yours: `האתר שלכם | העסק שלכם | האתר שלך | העסק שלך | החברה שלכם`,
  promise: `עמוד ראשון | יותר לקוחות | להגדיל | חינם | מובטח | ללא התחייבות | הנחה`,
  approach: `שמתי לב | ראיתי את האתר | האם תרצו | מעוניינים | שיחה קצרה | 15 דקות | צרו קשר | וואטסאפ`,
  wish: `אנחנו מחפשים | אני מחפש | אנחנו צריכים | כמה עולה | מחיר | הצעת מחיר | תתקשרו | הדגמה | לרכוש | האם יש`,
  ours: `המוצר שלכם | המערכת שלכם | התוכנה שלכם`,
}
