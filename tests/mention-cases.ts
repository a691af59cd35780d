/**
 * What counts as a mention, as a table: it runs in Node and in both browsers, through the sieve and without it.
 * `[…]` encloses what must be marked sure, `‹…›` what must be marked possible; nothing else may be marked.
 */
import type { SurfaceForm, Topics } from '../src/matching/model.ts';

const form = (entity: string, text: string, more: Partial<SurfaceForm> = {}): SurfaceForm => ({
  entity,
  text,

  ...more,
});

export const FORMS: readonly SurfaceForm[] = [
  form('hikvision', 'Hangzhou Hikvision Digital Technology Co., Ltd.'),
  form('hikvision', 'Hikvision'),
  form('hikvision', '海康威视', { lang: 'zh-Hans' }),
  form('hikvision', '海康威視', { lang: 'zh-Hant' }),
  form('hikvision', 'Хиквижн', { lang: 'ru' }),
  form('hikvision', '하이크비전', { lang: 'ko' }),
  form('huawei', 'Huawei Technologies Co., Ltd.'),
  form('huawei', 'Huawei'),
  form('huawei', '华为', { lang: 'zh-Hans' }),
  form('huawei', 'ファーウェイ', { lang: 'ja' }),
  form('huawei', '화웨이', { lang: 'ko' }),
  form('huawei', 'Хуавей', { lang: 'ru' }),
  form('huawei', 'هواوي', { lang: 'ar' }),
  form('huawei', 'וואווי', { lang: 'he' }),
  form('megvii', 'Megvii'),
  form('megvii', 'Face++'),
  form('dahua', 'Dahua Technology'),
  form('dahua', 'Dahua'),
  form('dahua', '大华', { lang: 'zh-Hans', needs: ['surveillance'] }),
  form('sensetime', 'Sense Time'),
  form('sensetime', 'センスタイム', { lang: 'ja' }),
  form('sensetime', '商汤', { lang: 'zh-Hans', needs: ['ai'] }),
  form('yitu', 'Yitu Technologies'),
  form('yitu', 'Yitu', { needs: ['ai', 'surveillance'] }),
  form('meiya-pico', 'Meiya Pico'),
  form('iflytek', 'iFlytek'),
  form('kaspersky', 'Лаборатория Касперского', { lang: 'ru' }),
  form('rosneft', 'Роснефть', { lang: 'ru' }),
];

export const TOPICS: Topics = {
  ai: { en: ['facial recognition', 'artificial intelligence'], zh: ['人工智能', '人脸识别'] },
  surveillance: { en: ['surveillance'], fr: ['surveillance'], zh: ['监控'] },
};

/** Why, and the page's runs. */
export const CASES: readonly (readonly [string, ...string[]])[] = [
  // Folding
  ['case', '[HIKVISION], [hikvision] and [Hikvision]'],
  ['full width', '[Ｈｉｋｖｉｓｉｏｎ] and [ＨＵＡＷＥＩ]'],
  ['diacritics, composed and not', '[Hikvisión] and [Hikvisio\u0301n], [Huáwèi]'],
  ['combining mark at the end belongs to the name', '[Huawei\u0301] said'],
  ['İ and ı', '[HUAWEİ] ve [Huaweı]'],
  // Apostrophes
  ['French elision, curly and straight', "L’usine d’[Hikvision] et l'[Huawei] d’hier, qu’[iFlytek]"],
  ['possessive, curly and straight', "[Huawei]'s phones and [Huawei]’s chips; the firms' [Huawei]"],
  ['elision and possessive at once', "d’[Hikvision]'s"],
  ['Turkish suffix after an apostrophe', "[Huawei]'nin ve [Hikvision]'den"],
  ['no elision before it: another word', "rock'n'Huawei"],
  ['quotation marks are no apostrophes', "‘[Huawei]’ and “[Hikvision]” and '[Megvii]'"],
  // Compounds and endings
  ['German compound', '[Huawei]-Handys und Anti-[Huawei]-Politik, US-[Hikvision]‑Verbot'],
  ['genitive without an apostrophe', '[Hikvision]s Kameras, [Huawei]s Chef'],
  ['slash between firms', '[Huawei]/[Hikvision]'],
  ['hashtag', '#[Huawei]'],
  ['Russian cases', 'Компания [Хиквижн], у [Хиквижн]а, с [Хиквижн]ом'],
  ['Russian names of several words', 'у [Лаборатории Касперского] и с [Лабораторией Касперского]'],
  ['Russian soft sign', 'акции [Роснефти], с [Роснефтью]'],
  ['Russian soft ending', 'у [Хуавея] и [Хуавею]'],
  ['Arabic prefixes', 'شركة [هواوي] و[هواوي] ول[هواوي] وقالت'],
  ['Hebrew prefixes', 'ב[וואווי] וב[וואווי]'],
  ['Hebrew name inside a longer word', 'א-נוואווי ונוואוויים'],
  // Scripts without spaces
  ['Chinese', '美国将[海康威视]和[华为]列入清单，[华为]手机'],
  ['traditional Chinese', '美國把[海康威視]列入'],
  ['Latin beside Han', '购买[Huawei]手机和[Megvii]旷'],
  ['Japanese, with a particle', '[ファーウェイ]は米国の'],
  ['half-width katakana', '[ﾌｧｰｳｪｲ]の'],
  ['Katakana inside a longer word', 'ライセンスタイムライン'],
  ['Katakana by itself', '[センスタイム]が'],
  ['Korean with particles', '[화웨이]가 [화웨이]의 [하이크비전]은 [화웨이]로부터'],
  ['Korean inside a longer word', '화웨이앙바'],
  // Words of their own
  ['a longer word', 'Huaweiing, Dahuan, Megviital, Huaweis2, preHuawei'],
  ['e-mail address', 'press@huawei.example, huawei@example.com or info@hikvision.com'],
  ['web address', 'https://www.huawei.com/en www.hikvision.com consumer.huawei.com/huawei'],
  ['file path', '/usr/share/huawei/x C:\\huawei\\a.exe huawei_config.zip hikvision.exe'],
  ['handle', '@Huawei and @Hikvision'],
  ['a full stop ends a sentence', 'It was [Huawei].The firm said so.'],
  // Longest match and gaps
  ['longest match', '[Hangzhou Hikvision Digital Technology Co., Ltd.] said'],
  ['without the punctuation', '[Hangzhou Hikvision Digital Technology Co Ltd] said'],
  ['white space of the source', '[Hangzhou\n    Hikvision\u00a0Digital \u202fTechnology Co., Ltd.]'],
  ['a full stop parts', 'Near Meiya. Pico de Orizaba'],
  ['a hard break parts', 'Meiya\u2029Pico'],
  ['a dash parts', 'Meiya - Pico and Meiya – Pico'],
  ['a hyphen joins', '[Meiya-Pico]'],
  ['three pieces', '[Dahua Technology] and [Dahua] Technologies'],
  ['doubled plus', '[Face++] and Face and Face+'],
  // Invisible characters
  ['soft hyphen', '[Hik\u00advi\u00adsion] and [Hik\u00advision]s'],
  ['zero width', '[Hua\u200bwei] [Hua\u200dwei] [Hua\ufeffwei] [Hua\u2060wei]'],
  ['bidi controls', '\u202a[Huawei]\u202c \u2066[Hikvision]\u2069'],
  ['surrogate pairs before', '😀😀 [Huawei] 𠮷[华为]'],
  ['ligature before', 'oﬃce of [Huawei]'],
  // Ambiguity
  ['a person', 'Dahua Lin and Dahua Wang wrote it'],
  ['two ordinary words', 'I sense time passing; make sense time and again'],
  ['as printed', '[Sense Time] is listed'],
  ['a village', 'Three days in ‹Yitu›, a village of tea'],
  ['a topic beside it', '[Yitu] sells facial recognition'],
  ['the full name elsewhere', '[Yitu Technologies] is listed.', 'Shares of [Yitu] fell.'],
  [
    'the full name elsewhere, and a village',
    '[Yitu Technologies] is listed.',
    'Tea from the village of ‹Yitu› is green.',
  ],
  ['another firm beside it', '[Megvii], [Yitu] and [iFlytek] too'],
  ['Han inside another word', '中大华裔学生'],
  ['Han with its topic', '[大华]的监控摄像头'],
  ['Han inside another word, on a page about the firm', '[Dahua] said', '一位中大华裔教授', '[大华]的客户'],
  ['the king', '商汤灭夏，建立商朝'],
  ['the firm', '[商汤]的人工智能'],
  ['small letters are a word, not a firm', 'it was yitu under surveillance'],
];
