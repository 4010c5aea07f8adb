import type { Language } from '../marks.ts'

/** The same between the Baltic and the Black Sea. */
export const offersOfTheMiddle: readonly Language[] = [
  {
    offer: `ponúkame | poskytujeme | zabezpečíme | vytvárame | tvoríme | špecializujeme sa | pomáhame | pomôžeme | naša spoločnosť | naši špecialisti | dodávame | vyrábame`,
    promise: `zľava | nezáväzn* | bez záväzkov | viac zákazníkov | ušetríte | ušetrite | bezplatn* | garantujeme`,
    invites: `mali by ste záujem | môžem vám | môžeme vám | radi by sme vám | mohli by sme sa stretnúť | kto má u vás | kedy sa vám hodí | stačí odpísať`,
    yours: `váš web | vašu stránku | vašej firmy | vašej stránke | vaše tržby | vaše náklady | vaša firma`,
  },
  {
    offer: `предлагаме | осигуряваме | изработваме | изграждаме | нашият екип | нашата фирма | нашата компания | специализирани сме | помагаме | доставяме | произвеждаме | нудиме`,
    promise: `безплатн* | отстъпка | гарантира* | без ангажимент | повече клиенти | най ниски цени`,
    invites: `имате ли интерес | бихте ли желали | мога ли да ви | можем ли да ви | да ви изпратя | да ви изпратим | желаете ли | кога ви е удобно | с кого мога`,
    yours: `вашия сайт | вашият сайт | сайта ви | вашия бизнес | вашата фирма | бизнеса ви`,
    trade: `изработка на сайтове | оптимизация на сайт | счетоводни услуги`,
  },
  {
    offer: `nudimo | pružamo | izrađujemo | izradjujemo | specijalizirani smo | specijalizovani smo | naš tim | naša tvrtka | pomažemo | isporučujemo | proizvodimo | ponujamo | izdelujemo | naše podjetje | pomagamo | naša ekipa`,
    promise: `besplatn* | popust | bez obveze | bez obaveza | više klijenata | brezplač* | brez obveznosti | več strank | zagotavljamo | garantiramo`,
    invites: `zanima li vas | jeste li zainteresirani | da li ste zainteresovani | želite li | mogu li vam | možemo vam poslati | kada vam odgovara | vas zanima | ali vas zanima | vam lahko pošljem | lahko pošljem`,
    yours: `vašu stranicu | vaša stranica | vaš sajt | vašeg sajta | vaša tvrtka | vašeg poslovanja | vaša spletna stran | vaše spletne strani | vaše podjetje`,
    trade: `izrada web | izrada sajtova | izdelava spletnih | optimizacija spletnih`,
  },
  {
    offer: `siūlome | teikiame | kuriame | padedame | mūsų komanda | mūsų įmonė | piedāvājam | nodrošinām | izstrādājam | palīdzam | mūsu komanda | mūsu uzņēmums | pakume | aitame | meie meeskond | meie ettevõte`,
    promise: `nemokam* | nuolaid* | garantuojame | be įsipareigojimų | daugiau klientų | bez maksas | atlaid* | garantējam | bez saistībām | vairāk klientu | tasuta | soodus* | garanteerime | kohustusteta | rohkem kliente`,
    invites: `ar domintų | ar norėtumėte | galiu atsiųsti | gal domina | vai jūs interesē | vai vēlaties | varu nosūtīt | kas teid huvitab | kas soovite | kas võin saata | kas sobiks | kas huvitaks`,
    yours: `jūsų svetain* | jūsų įmon* | jūsų versl* | jūsu mājaslap* | jūsu uzņēmum* | teie koduleh* | teie ettevõt*`,
    trade: `svetainių kūrimas | svetainių kūrimą | mājaslapu izstrād* | kodulehtede`,
  },
  {
    offer: `realizăm | furnizăm | vă oferim | ne ocupăm | suntem o firmă | suntem o echipă | echipa noastră | firma noastră | compania noastră | vă ajutăm | asigurăm`,
    promise: `reducere | fără obligații | fără costuri | garantat* | mai mulți clienți`,
    invites: `v ar interesa | vă interesează | sunteți interesați | sunteți interesat | vă pot trimite | pot să vă | vă putem trimite | cu cine aș putea | când v ar conveni`,
    yours: `site ul dumneavoastră | site ul dvs | afacerea dvs | afacerea dumneavoastră | firma dvs`,
    trade: `magazine online | campanii facebook | creare site`,
  },
  {
    offer: `kínálunk | ajánlunk | foglalkozunk | gyártunk | szállítunk | biztosítunk | szolgáltatásaink | csapatunk | vállalunk`,
    promise: `kedvezmény* | garanci* | több ügyfél`,
    invites: `érdekli önöket | érdekelné önöket | lenne szükségük | van szükségük | küldhetek | küldhetünk | bemutathat* | mikor lenne alkalmas`,
    yours: `weboldaluk* | honlapjuk* | önök cége* | cégük*`,
    trade: `munkaerő kölcsönzés* | munkaerő közvetítés* | weboldal készítés*`,
  },
  {
    offer: `διαθέτουμε | παρέχουμε | η εταιρεία μας | η ομάδα μας | εξειδικευόμαστε`,
    promise: `έκπτωση | εγγυημέν* | εγγύηση`,
    invites: `σας ενδιαφέρει | θα σας ενδιέφερε | να σας στείλω | να σας στείλουμε | μπορούμε να σας | πότε σας βολεύει | με ποιον μπορώ`,
    yours: `η ιστοσελίδα σας | την ιστοσελίδα σας | της ιστοσελίδας σας | την επιχείρησή σας | η επιχείρησή σας | το site σας`,
  },
  {
    offer: `hizmet veriyoruz | hizmeti veriyoruz | üretiyoruz | ekibimiz | sizin adınıza | makul fiyat* | uygun fiyat*`,
    invites: `ister misiniz | ilginizi çeker | gönderebilirim | gönderelim mi | arayalım mı | görüşebilir miyiz | ziyaret etmek ister* | kiminle görüş*`,
    yours: `web siteniz* | siteniz* | işletmeniz* | firmanız* | şirketiniz*`,
  },
  {
    offer: `вышлем каталог | посчитаем | работаем с 20* | наша компания | наша фабрика | мы производим | мы поставляем | изготовим | зробимо | виготовимо | наша компанія | ми виробляємо | постачаємо`,
    invites: `кому прислать | могу прислать | можем прислать | актуально ? | интересно ? | цікаво ? | вам актуально | обсудим | кому надіслати | можу надіслати | чи актуально`,
    yours: `ваш сайт | вашего сайта | вашем сайте | вашого сайту | вашому сайті`,
    trade: `сувенирная продукция | с логотипом | з логотипом | сувенірна продукція`,
  },
]
