import type { Language } from '../marks.ts'

export const czech: Language = {
  offer: `nabízíme | nabízím | pomáháme | můžeme pomoci | můžeme vám pomoci | pomůžeme | naše služby | naše agentura | naši specialisté | naši klienti | náš tým | vytváříme | tvoříme | specializujeme se | poskytujeme`,
  trade: `optimalizac* | seo | zpětné odkazy | pr článek | tvorba webu | tvorba webových | webové stránky od | leady | nových zákazníků | půjčk* | úvěr* | databáze firem | fotovoltaik* | úklid* | reklamní předměty | sledující* | chatbot | umělá inteligence | outsourcing | google`,
  yours: `vaše stránky | vaše webové | vašich stránek | váš web | vašeho webu | vaše firma | vaší firmy | vaší firmě | váš byznys | vaše podnikání | vašich zákazníků`,
  promise: `první straně | první stránce | více zákazníků | nové zákazníky | zvýš* | zdvojnásob* | ušetř* | sníž* | zárukou | záruka výsledk* | garantujeme | zdarma | nezávazn* | bez závazků | do 24 hodin`,
  approach: `prohlédl jsem | prohlédla jsem | všiml jsem si | všimla jsem si | navštívil jsem | mohu vám zaslat | mohu vám poslat | měli byste zájem | máte zájem | krátký hovor | krátkou schůzku | 15 minut | analýzu zdarma | audit zdarma | konzultace zdarma | kontaktujte nás | volejte | ozvěte se`,
  mass: `odhlásit | nepřejete li si | pouze tento měsíc | sleva | akce | klikněte`,
  rates: `již od | jen za | za hodinu | ceny od`,
  lure: `kasino | volné otočky | bez vkladu | vyhráli jste | viagra | bez předpisu`,
  wish: `hledáme | hledám | potřebujeme | potřebuji | rádi bychom | chtěl bych | chtěla bych | kolik stojí | jaká je cena | cenovou nabídku | prosím o | poptáváme | poptávka | zavolejte mi | máte | lze | je možné | funguje | ukázku | demo | koupit | objednat | veřejná zakázka`,
  ours: `váš software | váš systém | váš produkt | vaše ceny | software na | licenc* | integrace s`,
  situation: `používáme | v současnosti | máme | jsme firma | lidí | zaměstnanců | poboček`,
  support: `nemohu se přihlásit | přihlásit | chybová hláška | chyba | zákaznické číslo | nefunguje | faktura | heslo | reklamace`,
  job: `životopis | volná místa | pracovní pozic* | hledám práci | ucházet`,
  partner: `prodejce | distributor | partnerský program | stát se partnerem`,
  study: `diplomov* | bakalářsk* | student* | univerzit* | dotazník`,
  press: `novinář* | článek o | redakce | rozhovor`,
}

export const hungarian: Language = {
  offer: `kínálunk | ajánlunk | segítünk | tudunk segíteni | szolgáltatásaink | csapatunk | ügynökségünk | szakértőink | ügyfeleink | készítünk | fejlesztünk | szívesen segítünk`,
  trade: `keresőoptimalizálás | seo | google | weboldal készítés | honlapkészítés | linképítés | leadů | leady | leadek | hitel* | kölcsön* | adatbázis | napelem* | takarítás | követő* | mesterséges intelligencia | chatbot`,
  yours: `weboldaluk* | weboldalukat | honlapjuk* | honlapjukat | cégük* | cégüket | vállalkozás* | vállalkozásuk*`,
  promise: `első oldal* | több ügyfél* | új ügyfel* | növel* | megduplázz* | garancia | garantál* | ingyenes | kötelezettség nélkül | spórol*`,
  approach: `megnéztem a | megnéztük a | észrevettem | küldhetek | érdekli önöket | rövid beszélgetés | 15 perc | ingyenes elemzés* | lépjen kapcsolatba | hívjon`,
  mass: `leiratkoz* | csak ebben a hónapban | kedvezmény | akció | kattintson`,
  wish: `keresünk | keresek | szükségünk van | szükségem van | szeretnénk | szeretnék | mennyibe kerül | árajánlat* | bemutató | hívjanak | van e | megvásárol* | rendelni`,
  ours: `termékük | rendszerük | szoftverük | felhasználó* | licenc*`,
  situation: `jelenleg | használunk | van egy | felhasználóra | dolgozó*`,
  support: `nem tudok belépni | bejelentkez* | hibaüzenet | ügyfélszám | nem működik | számla | jelszó`,
  job: `önéletrajz* | állás* | jelentkez*`,
  partner: `viszonteladó* | partnerprogram | forgalmazó*`,
  study: `szakdolgozat* | diplomamunka | hallgató | egyetem* | kérdőív*`,
}

export const romanian: Language = {
  offer: `oferim | vă oferim | vă ajutăm | vă putem ajuta | putem ajuta | ajutăm firmele | serviciile noastre | echipa noastră | agenția noastră | specialiștii noștri | clienții noștri | realizăm | creăm | suntem specializați`,
  trade: `optimizare seo | seo | google | creare site* | realizare site* | web design | link building | articol* sponsorizat* | leadů | leady | leadek | credite pentru firme | credit rapid | împrumut* | baze de date | panouri fotovoltaice | curățenie birouri | urmăritori | inteligență artificială | chatbot`,
  yours: `site ul dumneavoastră | site ul dvs | site ul vostru | firma dumneavoastră | compania dumneavoastră | afacerea dumneavoastră | afacerea dvs | afacerea ta`,
  promise: `prima pagină | mai mulți clienți | clienți noi | crește* | creșteți | dublați | reduceți | economisi* | garantat* | garanție | gratuit* | fără obligații | în 24 de ore`,
  approach: `am vizitat | am observat | am analizat | doriți un | doriți să primiți | ați fi interesați | sunteți interesați | o scurtă discuție | 15 minute | audit gratuit | analiză gratuită | contactați ne | sunați ne`,
  mass: `dezabon* | ofertă limitată | doar luna aceasta | reducere | click aici`,
  wish: `avem nevoie | am nevoie | căutăm | caut | dorim | aș dori | cât costă | care este prețul | ofertă de preț | ofertă pentru | sunați mă | aveți integrare | aveți | este posibil | demo | cumpăra | comanda | licitație | livrare`,
  ours: `produsul dumneavoastră | sistemul dumneavoastră | licențe | utilizatori | integrare cu`,
  situation: `folosim | în prezent | avem | angajați `,
  support: `nu mă pot autentifica | eroare | cod client | nu funcționează | factura | parola`,
  job: `cv ul meu | angajare | post vacant | locuri de muncă`,
  partner: `revânzător* | distribuitor* | partener*`,
  study: `lucrare de | licență | student* | universitate* | chestionar`,
}

export const greek: Language = {
  offer: `προσφέρουμε | παρέχουμε | βοηθάμε | μπορούμε να βοηθήσουμε | οι υπηρεσίες μας | η ομάδα μας | ειδικευόμαστε | κατασκευάζουμε`,
  trade: `seo | google | κατασκευή ιστοσελίδ* | προώθηση ιστοσελίδ* | δάνεια | leads | backlinks | ψηφιακό μάρκετινγκ`,
  yours: `την ιστοσελίδα σας | η ιστοσελίδα σας | ιστοσελίδα σας | την επιχείρησή σας | επιχείρησή σας | εταιρεία σας`,
  promise: `πρώτη σελίδα | περισσότερους πελάτες | αυξήσ* | εγγύηση | εγγυημένα | δωρεάν | χωρίς δέσμευση | έκπτωση`,
  approach: `είδα την | παρατήρησα | ενδιαφέρεστε | θα θέλατε | 15 λεπτά | σύντομη κλήση | δωρεάν ανάλυση | επικοινωνήστε μαζί μας`,
  wish: `ψάχνουμε | χρειαζόμαστε | χρειάζομαι | θέλουμε | θα ήθελα | πόσο κοστίζει | τιμή | προσφορά για | καλέστε με | μπορείτε να | έχετε | demo | αγορά`,
  ours: `το προϊόν σας | το σύστημά σας | άδειες | χρήστες`,
}
