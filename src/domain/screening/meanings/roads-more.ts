import type { Language } from '../marks.ts'

/** Who seeks work or studies speaks of themselves and asks leave to send something, as sellers do; so it is told by what they would send. */
export const otherRoads: readonly Language[] = [
  {
    job: `my application | my documents and | send my cv | send you my cv | my cv here | summer job | part time job | student job | casual work | warehouse job | any jobs | any vacancies | work for you | join your team as | i m 16 | i m 17 | i m 18 | i m 19 | i am 17 | i am 18 | years experience and looking | looking for a position | looking for a role | new role | new position`,
    study: `our class | my class | class project | professor says | our professor | my professor | extra credit | case study on your | case study about your | homework | for school | for university | for my master* | for my bachelor*`,
  },
  {
    job: `neue stelle | eine stelle | als stelle | stelle im | stelle als | suche arbeit | suche einen job | meine unterlagen | meine bewerbung | bewerbungsunterlagen | meinen lebenslauf | mein lebenslauf | ferienjob | nebenjob | aushilfe | ausbildungsplatz | praktikumsplatz | minijob | quereinsteiger | gelernte* | bewerbe mich`,
    study: `unsere klasse | mein professor | hausarbeit | seminararbeit | umfrage für`,
  },
  {
    job: `mon cv | ma candidature | ma lettre | job d été | emploi d été | petit boulot | recherche un emploi | recherche d emploi | alternance | mon profil | postuler | je postule | mi cv | el cv | mi currículum | mi hoja de vida | postular | postularme | busco trabajo | trabajo de verano | prácticas | meu currículo | o meu cv | enviar currículo | procuro emprego | procuro trabalho | trabalho de verão | vaga de | mio curriculum | il mio cv | mando il cv | cerco lavoro | lavoro estivo | candidatura spontanea | candidarmi`,
    study: `mémoire de | mon mémoire | ma classe | notre classe | trabajo de fin | mi clase | mi profesor | trabalho de curso | tcc | tesi di laurea | la mia tesi`,
  },
  {
    job: `mijn cv | solliciteren | sollicitatie | bijbaan | vakantiewerk | vakantiebaan | mitt cv | söker jobb | söker sommarjobb | sommarjobb | praktikplats | mit cv | søger job | sommerjob | fritidsjob | læreplads | søker jobb | sommerjobb | cv ni | etsin töitä | kesätyö* | harjoittelupaik* | hakemukseni`,
  },
  {
    job: `moje cv | szukam pracy | praca dorywcza | praca wakacyjna | praktyki | staż | brigádu | brigádník* | brigáda | životopis | hledám práci | hľadám prácu | brigádu | praxi | önéletrajz* | állást keresek | munkát keresek | diákmunka | nyári munka | cv ul meu | caut un loc de muncă | caut de lucru | angajare | ищу работу | моё резюме | мое резюме | подработка | вакансия | шукаю роботу | моє резюме | підробіток | iş arıyorum | iş başvurusu | özgeçmiş* | staj | yaz işi | βιογραφικό | αναζητώ εργασία | ψάχνω δουλειά`,
  },
  {
    job: `求职 | 简历 | 實習 | 实习 | 应聘 | 履歴書 | 応募 | アルバイト | インターン | 이력서 | 지원하고 싶 | 알바 | 인턴 | السيرة الذاتيه | ابحث عن عمل | وظيفه | קורות חיים | מחפש עבודה | מחפשת עבודה | tìm việc | xin việc | thực tập | lowongan | lamaran | magang | สมัครงาน | ฝึกงาน | नौकरी`,
  },
]
