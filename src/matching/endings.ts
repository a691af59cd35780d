/**
 * What languages join to the end of a name without an apostrophe, so that a token is looked up without it too: case
 * endings, a genitive s, particles, and in Germanic languages the second half of a compound. Folded spelling.
 *
 * The page's language decides which endings count; a plain genitive s counts everywhere, for names and their genitives
 * stand in quotations of every page. The grammar books' tables, cut to what is joined to names of firms (singular).
 */
import { HANGUL, RIGHT_TO_LEFT, SPACED } from './fold.ts';

const words = (text: string) => text.split(' ');

/** Compounds that news makes of a firm's name. */
const GERMAN = words(
  'konzern chef chefin chefs technik handy handys telefon telefone smartphone smartphones gerat gerate kamera kameras ' +
    'aktie aktien grunder sprecher sprecherin tochter werk werke manager managerin chip chips server netz anteile boss ' +
    'drohne drohnen fabrik zentrale komponenten produkte ausruster mitarbeiter app',
);
const DUTCH = words(
  'topman topvrouw baas telefoon telefoons toestel toestellen camera cameras aandeel aandelen chip chips apparatuur ' +
    'directeur woordvoerder dochter drone drones concern contract technologie kantoor medewerker oprichter',
);
const SWEDISH = words(
  'chef chefen telefon telefoner telefonen kamera kameror kameran aktie aktien bolaget koncernen utrustning grundaren',
);
const DANISH = words(
  'chef chefen telefon telefoner kamera kameraer aktie aktier koncernen udstyr direktor direktoren sjef sjefen aksje utstyr',
);

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  de: ['s', ...GERMAN, ...GERMAN.map((word) => `s${word}`)],
  nl: ['s', ...DUTCH],
  sv: ['s', ...SWEDISH],
  da: ['s', ...DANISH],
  nb: ['s', ...DANISH],
  no: ['s', ...DANISH],
  cs: words('e u i em ovi a y ou o ich um'),
  sk: words('e u i om ovi a y ou ich'),
  pl: words('a u em owi ie y i om ow ami ach'),
  hr: words('a u om em ov'),
  sr: words('a u om em ov'),
  sl: words('a u om em'),
  hu: words(
    'nak nek ban ben ba be bol rol tol nal nel hoz hez ra re on en ot et t val vel jal jel ert kent ig e a os es is k ok ek',
  ),
  fi: words('n in en a ta lla lle lta ssa sta an iin illa ille ilta issa ista ssa kin han lta llaan ksi'),
  et: words('i le l lt s st sse ga ks ni ta'),
  ro: words('ul ului lui a ei'),
  tr: words('in un nin nun i u yi yu e a ye ya de da den dan le la yle yla'),
  lt: words('o ui a e is as'),
  lv: words('a am u s'),
  sq: words('t it i e'),
  eu: words('k ek ren ri n an'),
};

/** Right-to-left scripts: Persian plural and its links, joined by a zero-width non-joiner that folding drops. */
const RIGHT_TO_LEFT_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  fa: words('ها هاي هايي ي يي است'),
};

/** Particles and the second halves of compounds after a Hangul name. */
const KOREAN = words(
  '은 는 이 가 을 를 의 에 에서 에게 와 과 도 만 로 으로 부터 까지 보다 처럼 측 사 제 산 및 등 나 이나 라는 이라는 라고 이라고 와의 과의 에는 ' +
    '에도 에서는 에서도 로부터 으로부터 로서 으로서 로는 으로는 엔 선 에선 란 이란 인 였다 이다 들 조차 마저 밖에 뿐 한테 께서 코리아 차이나',
);

const EVERYWHERE: readonly string[] = ['s'];
const sets = new Map<string, ReadonlySet<string>>();

function endingsOf(script: number, lang: string): ReadonlySet<string> {
  const primary = lang.slice(0, 2).toLowerCase();
  const key = `${script}${primary}`;
  let set = sets.get(key);
  if (!set) {
    const list =
      script === HANGUL
        ? KOREAN
        : script === RIGHT_TO_LEFT
          ? (RIGHT_TO_LEFT_ENDINGS[primary] ?? [])
          : script === SPACED
            ? [...EVERYWHERE, ...(ENDINGS[primary] ?? [])]
            : [];
    sets.set(key, (set = new Set(list)));
  }
  return set;
}

/** Whether a language joins endings to words of scripts that run from right to left. */
export const bendsRightToLeft = (lang: string) =>
  RIGHT_TO_LEFT_ENDINGS[lang.slice(0, 2).toLowerCase()] !== undefined;

const masks = new Map<string, number>();

/** Which letters of ASCII end the endings of a language on words of spaced scripts: a bit for each, by its low five bits. */
export function endsOf(lang: string): number {
  let mask = masks.get(lang);
  if (mask === undefined) {
    mask = 0;
    for (const ending of endingsOf(SPACED, lang)) mask |= 1 << (ending.charCodeAt(ending.length - 1) & 31);
    masks.set(lang, mask);
  }
  return mask;
}

/** A stem shorter than this is no name that endings are cut off from. */
const SHORTEST: Readonly<Record<number, number>> = { [SPACED]: 4, [RIGHT_TO_LEFT]: 3, [HANGUL]: 2 };
const LONGEST = 13;

/**
 * The numbers of units that may be cut off the end of a folded word, shortest first.
 * @param lang BCP 47 of the page, `''` where it says none.
 */
export function cutsOf(folded: string, script: number, lang: string): number[] {
  const least = SHORTEST[script];
  if (least === undefined || folded.length <= least) return [];
  const endings = endingsOf(script, lang);
  const cuts = [];
  for (let cut = 1; cut <= Math.min(LONGEST, folded.length - least); cut++) {
    if (endings.has(folded.slice(-cut))) cuts.push(cut);
  }
  return cuts;
}
