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
    'germania energy invest investment neft energoholding mezhregiongaz export transgaz dobycha zenit stadium'
  ).split(' '),
);

export function isOtherFirm(folded: string): boolean {
  return OTHER_FIRMS.has(folded);
}

/** Whether a text begins as a market report goes on: signs, points, per cent. */
export function isQuantity(text: string): boolean {
  return /^[^.!?\u3002]{0,60}?(?:[+\u2212-]?\d[\d.,]*\s?(?:%|points?\b|pts\b|punkt|punt|puntos|pont)|\b\d+[.,]\d+\b)/iu.test(
    text,
  );
}
