/** Legal forms of firms as they end (or begin) a name, in small letters and without dots: of Europe, the Americas, Asia. */
export const legalForms: ReadonlySet<string> = new Set(
  `ag gmbh mbh kg ohg gbr ug ek ev eg se kgaa gmbh&co gmbhco aktiengesellschaft gesellschaft haftungsbeschrankt partg
  ltd limited plc llp lp llc inc incorporated corp corporation co company cic pllc pc lc
  sa sas sarl sasu sci snc eurl scop
  sl slu sau slne sociedad anonima
  spa srl srls sapa ss
  bv nv cv vof naamloze naamlooze vennootschap besloten
  ab publ aktiebolag hb kb
  as asa aps amba ks is
  oy oyj ky osakeyhtio
  sp zoo zo o spzoo spolka
  sro spol as vos
  kft zrt nyrt bt rt
  doo dd ad eood ood ead
  srl sa pfa
  ooo oao zao pao ao ип ооо оао зао пао ао тов
  as sti ltdsti anonim sirketi ticaret sanayi
  lda ltda eireli epp mei
  kk gk yk kabushiki kaisha kabushikikaisha godo yugen
  pte pty sdn bhd pvt private
  vzw asbl vzws bvba sprl sprlu scrl cvba
  sal sarl fze fzco fzc dmcc wll
  stiftung verein foundation`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Written without a space before or after a name: 株式会社佐藤, 华鑫有限公司. */
export const joinedLegalForms =
  /株式会社|有限会社|合同会社|一般社団法人|㈱|㈲|股份有限公司|有限责任公司|有限公司|集团|주식회사|유한회사|\(주\)|㈜|شركة|ذ\.?م\.?م/gu

/** Words that firms put before or after their name without being another firm for it. */
export const honours: ReadonlySet<string> = new Set(
  'the die der das le la les royal koninklijke koninkl konink kon'.split(' '),
)
