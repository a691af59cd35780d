/** Firm names for the bench, as lists print them and news shortens them: made up, the same on every machine. */

const PLACES =
  'Hangzhou Shenzhen Beijing Wuhan Chengdu Suzhou Ningbo Moscow Kazan Tomsk Novosibirsk Minsk Tehran Isfahan Shiraz Istanbul Ankara Dubai Sharjah Karachi Lahore Singapore Penang Taipei Hong\u00a0Kong Limassol Sofia Belgrade Caracas Yangon';
const TRADES =
  'Technology Microelectronics Aviation Shipping Trading Optics Semiconductor Telecom Energy Petrochemical Instruments Logistics Robotics Aerospace Marine Engineering Software Communications Materials Precision Biotech Digital\u00a0Technology Science\u00a0&\u00a0Technology General\u00a0Trading Heavy\u00a0Industries Import\u00a0and\u00a0Export';
const LEGAL =
  'Co.,\u00a0Ltd. Ltd. LLC GmbH Inc. Corporation Group Pte.\u00a0Ltd. JSC FZE S.A. Limited Company Institute A.Ş. Sdn.\u00a0Bhd.';
const SYLLABLES =
  'ka zhong xin ta ro vi sen mek tor hua lan di qu po ber ning sha ro mi tek ya fen gu rus el so far mar zu kor ven ti dra bao ling jin wei nor pex al gan lu chi rad mo var tsu ky';
const CYRILLIC =
  'рос тех мик рон ав то ник сиб маш эл ек прибор сталь вол га нев ал мет ком вос ток спец завод';
const ARABIC = 'شر كة نور بار سال ماد تك را فن مهر آس يا ران كيش پار سا';
const HAN = '华科东方海威智信航天光电微芯达兴中北南山天龙金盛源宏泰瑞安联创新宇星云长江新能动力';
const HAN_PLACES = '杭州 深圳 北京 武汉 成都 苏州 上海 广州 西安 南京';
const HAN_TRADES = '科技 技术 电子 通信 微电子 航空 光学 半导体 仪器 贸易 能源 软件';
const KATAKANA = 'アカサタナハマヤラワイキシチニヒミリウクスツヌフムユルエケセテネヘメレオコソトノホモヨロン';
const HANGUL = '한삼성대현신일동진우태광명화정미래세원기산전자통신';

const words = (list: string) => list.split(' ').map((word) => word.replaceAll('\u00a0', ' '));

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

/** @returns `count` different names; a smaller count is the beginning of a larger one. */
export function firmNames(count: number, random = seeded(2019)): string[] {
  const one = <Item>(from: ArrayLike<Item>): Item => from[Math.floor(random() * from.length)]!;
  const several = (from: ArrayLike<string>, least: number, most: number) =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => one(from)).join('');
  const places = words(PLACES);
  const trades = words(TRADES);
  const legal = words(LEGAL);
  const syllables = words(SYLLABLES);
  const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);
  const brand = () => capital(several(syllables, 2, 4));
  const cyrillic = words(CYRILLIC);
  const arabic = words(ARABIC);
  const hanPlaces = words(HAN_PLACES);
  const hanTrades = words(HAN_TRADES);
  const kinds: readonly (readonly [share: number, make: () => string])[] = [
    [0.3, () => `${one(places)} ${brand()} ${one(trades)} ${one(legal)}`],
    [0.2, () => `${brand()} ${one(trades)} ${one(legal)}`],
    [0.1, () => `${brand()} ${one(trades)}`],
    [0.06, () => `${brand()} ${brand()}`],
    [0.06, () => capital(several(syllables, 3, 5))],
    [0.04, () => several('ABCDEFGHIKLMNOPQRSTUVXYZ', 4, 6)],
    [0.1, () => `${one(hanPlaces)}${several(HAN, 2, 4)}${one(hanTrades)}有限公司`],
    [0.03, () => several(HAN, 4, 5)],
    [0.06, () => `${one(['ООО', 'АО', 'НПО'])} «${capital(several(cyrillic, 3, 4))}»`],
    [0.02, () => several(KATAKANA, 5, 8)],
    [0.02, () => several(HANGUL, 4, 6)],
    [0.01, () => `شركة ${several(arabic, 3, 4)}`],
  ];
  const names = new Set<string>();
  while (names.size < count) {
    let share = random();
    const [, make] = kinds.find(([own]) => (share -= own) < 0) ?? kinds[0]!;
    names.add(make());
  }
  return [...names];
}

/** @returns `count` different names: those of a list, then the same as their firms in other places would be called. */
export function variedNames(listed: readonly string[], count: number): string[] {
  const names = new Set(listed.slice(0, count));
  if (names.size === 0) throw new Error('The list holds no name. Give one that does.');
  const random = seeded(2019);
  const places = words(PLACES);
  const legal = words(LEGAL);
  while (names.size < count) {
    const base = listed[Math.floor(random() * listed.length)]!;
    const place = places[Math.floor(random() * places.length)]!;
    const end = legal[Math.floor(random() * legal.length)]!;
    names.add(random() < 0.5 ? `${place} ${base}` : `${base} ${place} ${end}`);
  }
  return [...names];
}
