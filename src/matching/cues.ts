/**
 * Words beside an ambiguous name that speak for another reading of it. Folded, as `tokenise` gives them.
 */

/** Family names, romanised: *Dahua Lin* is a person. The hundred commonest of the Chinese mainland, without those that
 * English or French also use as common words. */
const FAMILY_NAMES: ReadonlySet<string> = new Set(
  (
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang ' +
    'feng yu dong xiao cheng cao yuan deng xu fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia ' +
    'zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan ' +
    'duan qian tan yin'
  ).split(' '),
);

/** The hundred commonest Chinese family names, simplified and traditional. */
const HAN_FAMILY_NAMES =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫雷龙龍史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向汤湯';
/** Korean family names, and Chinese ones as Korean writes them. */
const KOREAN_FAMILY_NAMES: ReadonlySet<string> = new Set(
  '김 이 박 최 정 강 조 윤 장 임 린 왕 리 류 천 양 황 자오 우 저우 쑨 후 궈 허 가오 뤄 정 량 셰 쑹 탕 쉬 덩'.split(
    ' ',
  ),
);

/** Whether a family name stands right before an offset, and a word begins with it. */
export function isHanFamilyName(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before === undefined || !HAN_FAMILY_NAMES.includes(before)) return false;
  const further = text.slice(Math.max(0, at - 4), at - 1);
  return /(?:^|[\s\p{P}])$|(?:老师|老師|同学|同學|先生|女士|教授|博士|医生|醫生|记者|記者|校长|校長|学者|學者|名叫|叫|姓|和|与|與|员|員|长|長|农民|工人|市民|村民)$/u.test(
    further,
  );
}

export function isKoreanFamilyName(folded: string): boolean {
  return KOREAN_FAMILY_NAMES.has(folded);
}

/** What of the same name is no firm of ours: banks, hotels, counties, buildings, schools. */
const OTHER_KINDS =
  /^(?:银行|銀行|酒店|大厦|大廈|戏院|戲院|县|縣|村|镇|鎮|小区|小區|中学|中學|小学|小學|路|街|餐厅|餐廳|医院|醫院|同学|同學|老师|老師|先生|女士)|^\s(?:County|Village|Township|Hotel|Hospital|Group,)(?!\p{L})/u;

export function followsOtherKind(text: string, end: number): boolean {
  return OTHER_KINDS.test(text.slice(end, end + 12));
}

/** Places and the people of old: a village of that name, a king of that name. */
const OTHER_READINGS: ReadonlySet<string> = new Set(
  (
    'village villages town township county hamlet valley tea farmers king dynasty emperor scientist professor ' +
    'dorf tee konig dynastie roi reine empereur hameau vallee rizieres montagne bourg commune professeur ' +
    'dorp thee koning pueblo aldea rey villaggio aldeia wies herbata krol'
  ).split(' '),
);
/** French tea folds to the English article. */
const FRENCH_TEA = /(?<!\p{L})thés?(?!\p{L})/iu;

/** The same in scripts without spaces: strings that tell the reading wherever they stand in the run. */
const OTHER_READINGS_UNSPACED = [
  '商朝',
  '夏朝',
  '夏桀',
  '伊尹',
  '成汤',
  '成湯',
  '君主',
  '诸侯',
  '諸侯',
  '甲骨',
  '茶园',
  '茶園',
  '村民',
];

export function isFamilyName(folded: string): boolean {
  return FAMILY_NAMES.has(folded);
}

/** Whether the run speaks of a village, a king and the like. */
export function hasOtherReading(folded: readonly string[], text: string): boolean {
  return (
    folded.some((word) => OTHER_READINGS.has(word)) ||
    FRENCH_TEA.test(text) ||
    OTHER_READINGS_UNSPACED.some((word) => text.includes(word))
  );
}

/**
 * Words that, with a capital, make another legal person of the name before them. Branches, countries and products do
 * not (*Huawei France*, *DJI Mavic*).
 */
const OTHER_FIRMS: ReadonlySet<string> = new Set(
  (
    'media capital bank banka leasing arena insurance assurance securities ventures foundation stiftung fund asset ' +
    'germania energy invest investment neft energoholding mezhregiongaz export transgaz dobycha zenit stadium ' +
    'microelectronics therapeutics logic mexicanos ' +
    'медиа капитал капитала капиталу банк страхование лизинг арена'
  ).split(' '),
);

export function isOtherFirm(folded: string): boolean {
  return OTHER_FIRMS.has(folded);
}

/** Whether a text begins as a market report goes on: a signed figure, points, per cent. */
export function isQuantity(text: string): boolean {
  return /^[^.!?\u3002]{0,60}?(?:[+\u2212]\s?\d|\d[\d.,]*\s?(?:%|points?\b|pts\b|punkt|punt(?:en|os|i)?\b))/iu.test(
    text,
  );
}

/**
 * Nouns that say of the name beside them that it is a firm, and words of its business. Folded; the first of them may
 * carry a case ending, so they are compared by their beginning.
 */
const FIRM_NOUNS = (
  'company companies firm firms maker makers manufacturer chipmaker giant conglomerate startup start-up supplier vendor ' +
  'developer producer brand subsidiary shares stock customers products spyware drone drones ' +
  'entreprise societe firme fabricant geant groupe constructeur filiale marque editeur ' +
  'unternehmen konzern hersteller firma anbieter tochter marke drohne bedrijf fabrikant fabrikant concern techreus ' +
  'empresa compania fabricante gigante firma grupo filial marca azienda societa produttore gigante gruppo marchio ' +
  'companhia fabricante gigante spolka spolki koncern firmy producent gigant gigancie producenta spolecnost vyrobce ' +
  'sirket sirketi ureticisi devi компани фирм концерн производител холдинг корпораци компані виробник ' +
  'bedriften selskapet foretaget foretagets bolag yhtio valmistaja vallalat gyarto compania producator perusahaan produsen'
).split(' ');
const FIRM_NOUNS_UNSPACED =
  '公司 集团 集團 企业 企業 厂商 廠商 巨头 巨頭 制造商 製造商 股价 股價 股票 上市 财报 財報 季度 季报 季報 盈利 净利 營收 营收 市值 涨停 跌停 董事长 董事長 总裁 總裁 手机 手機 芯片 晶片 产品 產品 子公司 招聘 同事 旗下 任正非 会社 企業 メーカー 大手 社の 株 기업 회사 업체 그룹'.split(
    ' ',
  );

/** Whether a folded word of a script with spaces calls something a firm. */
export function isFirmNoun(folded: string): boolean {
  return FIRM_NOUNS.some((noun) => folded.startsWith(noun) && folded.length <= noun.length + 4);
}

/** The same for a piece of text around a name. */
export function holdsFirmNoun(text: string): boolean {
  return FIRM_NOUNS_UNSPACED.some((noun) => text.includes(noun));
}
