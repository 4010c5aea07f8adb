import type { Language } from '../marks.ts'
import { wanted } from './wanted.ts'

/** The same in the north and the middle of the continent. */
export const wantsOfTheNorth: readonly Language[] = [
  wanted({
    wish: `vi skulle behöva | vi är på jakt | söker efter | vi letar efter | byta ut | byta från | vi jämför | vad skulle det kosta | vad kostar det | vad tar ni | vilket pris | pris på | pris för | priser för | prisuppgift | offert på | hur mycket | hur lång tid | hur snabbt | hur länge | leveranstid | levererar ni | har ni | gör ni | kan ni | går det att | går det | fungerar det | funkar det | stöder ni | passar det för | är det möjligt | skicka mig | skicka pris* | kan ni skicka | hör av er | ringa mig | ringer ni | någon ringa | provperiod | ingen svarar | väntar fortfarande | tacksam för`,
    want: `jag vill | vi vill | vill gärna | önskar | skulle vilja | skulle gärna | vi behöver | jag behöver | intresserade av | intresserad av`,
    get: `ha | veta | se | få | testa | prova | köpa | beställa | hyra | byta | ersätta | jämföra | bli uppringd* | en offert | en demo | ett pris | er tjänst | ert system | er produkt`,
    situation: `idag använder vi | vi använder | vårt nuvarande | vårt gamla | i excel | på papper`,
  }),
  wanted({
    wish: `har brug for | vi er på udkig | på udkig efter | skifte fra | vi sammenligner | hvad vil det koste | hvad tager i | hvilken pris | pris på | priser på | pris for | tilbud på | hvor meget | hvor lang tid | hvor hurtigt | leveringstid | leverer i | er det muligt | virker det | fungerer det | passer det til | send mig | send os | kan i sende | ring til | ringe til mig | kontakt mig | prøveperiode | ingen svarer | venter stadig`,
    want: `jeg vil | vi vil | vil gerne | jeg ønsker | vi ønsker | interesseret i | interesserede i`,
    get: `have | vide | se | få | prøve | teste | købe | bestille | leje | skifte | erstatte | sammenligne | ringes op | et tilbud fra jer | en demo | en pris | jeres system | jeres produkt | jeres løsning`,
    situation: `i dag bruger vi | vi bruger | vores nuværende | vores gamle | i excel | på papir`,
  }),
  wanted({
    wish: `vi trenger | vi har behov | bytte ut | bytte fra | vi sammenligner | hva vil det koste | hva tar dere | hvor mye | hvor lang tid | hvor raskt | leveringstid | leverer dere | gjør dere | er det mulig | fungerer det | funker det | passer det for | støttes | går det an | send meg | send oss | kan dere sende | ringe meg | ring oss | noen ringe | ta kontakt med meg | ingen svarer | venter fortsatt`,
    want: `jeg vil | vi vil | vil gjerne | jeg ønsker | vi ønsker | interessert i | interesserte i | vi trenger`,
    get: `ha | vite | se | få | prøve | teste | kjøpe | bestille | leie | bytte | erstatte | sammenligne | bli oppringt | et tilbud fra dere | en demo | en pris | systemet deres | produktet deres | løsningen deres`,
    situation: `i dag bruker vi | vi bruker | vårt nåværende | det gamle | i excel | på papir`,
  }),
  wanted({
    wish: `tarvitaan | tarvitsisin | tarvitsisimme | tarvitsemme | tarvis | tarttis | etsimme | etsitään | haemme | halutaan | olisiko | olisin kiinnostunut | olisimme kiinnostuneita | kiinnostaisi | meitä kiinnostaa | minua kiinnostaa | kiinnostuneita | vertailemme | mitä maksaisi | paljon maksaa | paljonko maksaa | tarjousta | tarjouksen | kuinka kauan | kuinka paljon | kuinka nopeasti | miten nopeasti | toimitusaika | toimitatteko | voisitteko | voisitko | saisiko | saisimme | saisinko | saanko kokeilla | toimiiko | sopiiko se | tukeeko | pystyykö | pystyttekö | soittakaa | soittaisitteko | soittaisiko | lähettäkää | lähettäisittekö | ottakaa yhteyttä | kokeilla | kukaan ei vastaa`,
    want: `haluan | haluaisin | haluaisimme | haluamme | haluttais`,
    get: `tietää | nähdä | saada | kokeilla | testata | ostaa | tilata | vuokrata | vaihtaa | korvata | vertailla | tarjouksen | demon | teidän järjestelm*`,
    situation: `nykyään käytämme | käytämme | nykyinen | vanha järjestelmä | excelissä | paperilla`,
  }),
  wanted({
    wish: `potrzebny | potrzebna | potrzebne | potrzeba nam | potrzebował* | szukam czegoś | poszukujemy | poszukuję | rozglądam* się za | interesuje mnie | interesują nas | jestem zainteresowan* | jesteśmy zainteresowani | zainteresowani zakupem | porównujemy | przechodzimy z | jaki jest koszt | jaka jest cena | jaki byłby | ile za | ile kosztuj* | ile wyniesie | ile by | ile trwa | jak długo | jak szybko | cena za | cenę za | wycena dla | wycenę | ofertę na | oferta na | proszę podać | proszę przesłać | proszę zadzwonić | proszę wysłać | poproszę | prosiłbym | prosiłabym | uprzejmie proszę | czy oferujecie | czy system | czy program | czy działa | czy obsługuje* | czy możecie | czy mogą państwo | czy możemy dostać | czy istnieje | zadzwońcie | oddzwoń* | kontakt pod | odezwijcie | przyślijcie | wyślijcie | dajcie znać czy | okres próbny | wersja próbna | nikt nie odpowiada | nikt nie oddzwania | nadal czekam`,
    want: `chcę | chcemy | chciałbym | chciałabym | chcielibyśmy | proszę o | prosimy o`,
    get: `kupić | zobaczyć | wiedzieć | dowiedzieć | przetestować | wypróbować | dostać | otrzymać | zamówić | wynająć | wymienić | zastąpić | porównać | wycenę | cennik | demo | prezentację | kontakt telefoniczny | telefon | oddzwonienie | ofertę na | informację o cen*`,
    situation: `obecnie używamy | obecnie korzystamy | używamy | korzystamy z | nasz obecny | w excelu | na papierze`,
  }),
  wanted({
    wish: `potřebujeme | potřebujem | potřeboval* | hledáme | sháníme | sháním | zajímalo by | zajímají nás | máme zájem o vaš* | přejít z | porovnáváme | kolik by | kolik stojí | kolik to | kolik za | jak dlouho | jak rychle | cena za | cenu za | cena pro | nabídku na | nabídku pro | cenovou nabídku | prosím pošlete | prosím zavolejte | pošlete mi | pošlete nám | zašlete | ozvěte se | zavolejte | můžete nám poslat | mohli byste | mohl byste | umíte | umí to | umí váš | máte verzi | máte možnost | jde to | je to možné | bylo by možné | hodí se | vyzkoušet | nikdo neodpovídá | stále čekám | potrebovali by | potrebujeme | hľadáme | zaujímalo by nás | koľko by | koľko za | ako dlho | pošlite mi | pošlite nám | zavolajte | ozvite sa | vyskúšať`,
    want: `chceme | chci | chtěl bych | chtěla bych | chtěli bychom | rádi bychom | rád bych | ráda bych | prosím o | prosíme o | chcem | radi by sme | rád by som | rada by som`,
    get: `koupit | vidět | vědět | zjistit | vyzkoušet | otestovat | dostat | objednat | pronajmout | nahradit | porovnat | cenovou nabídku | ceník | ukázku | zavolání | kúpiť | vidieť | vedieť | zistiť | vyskúšať | dostať | objednať | nahradiť | porovnať | cenovú ponuku | cenník | ukážku`,
    situation: `používáme | nyní používáme | současný systém | náš současný | v excelu | na papíře | používame`,
  }),
  wanted({
    wish: `szükségünk | szükség lenne | kell nekünk | keresünk | érdekelne | érdekel minket | érdeklődnék | érdeklődni | összehasonlít* | mennyibe | mennyi lenne | mennyi idő | mennyiért | milyen áron | mi az ára | meddig tart | milyen gyorsan | árajánlat* | kérném | kérnénk | legyen szíves | legyenek szívesek | küldjenek | küldjön | küldenének | tudtok | lehetséges | működik e | kompatibilis | hívjon | hívjatok | visszahív* | keressenek | kipróbál* | próbaidő | senki nem válaszol | még mindig várok`,
    want: `szeretném | szeretnénk | szeretnék | kérem | kérjük`,
    get: `megtudni | tudni | látni | kipróbálni | tesztelni | venni | vásárolni | rendelni | bérelni | lecserélni | kiváltani | kapni | egy árajánlatot | árajánlatot | visszahívást | bemutatót kérni | az árakat`,
    situation: `most excelben | excelben | papíron`,
  }),
  wanted({
    wish: `avem nevoie de | am nevoie de | ne trebuie | îmi trebuie | ne ar trebui | mi ar trebui | suntem în căutarea | în căutare | doriți să ne trimiteți | sunt interesat* | suntem interesați | ne ar interesa | m ar interesa | să înlocuim | comparăm | cât ar costa | cât este | cât durează | cât de repede | cât ar | ce cost | preț pentru | prețul pentru | prețuri | ofertă de preț | trimiteți mi | trimiteți ne | puteți să îmi | puteți să ne trimiteți | ați putea | merge cu | merge și | aveți și | contactați mă | sunați | să mă sune | să mă sunați | nu răspunde nimeni | încă aștept`,
    want: `dorim | doresc | am dori | aș dori | aș vrea | am vrea | vreau | vrem | vă rog | vă rugăm`,
    get: `să știu | să știm | să aflu | să aflăm | să văd | să vedem | să primesc | să primim | să testez | să testăm | să cumpăr | să cumpărăm | să comand | să comandăm | să închiriez | să înlocuim | să mă sunați | să ne sunați | să mă contactați | să îmi trimiteți | să ne trimiteți | o ofertă pentru | o demonstrație | lista de prețuri`,
    situation: `în prezent | folosim | acum folosim | sistemul nostru actual | în excel | pe hârtie`,
  }),
]
