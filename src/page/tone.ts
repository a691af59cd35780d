/**
 * The colour of the marks on grounds that swallow the standard one: the same hue, lighter or darker.
 */
export interface Rgb {
  /** 0 to 255. */
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** #b06c18: 4.2 : 1 on white, 4.5 : 1 on #121212. */
const STANDARD: Rgb = { r: 176, g: 108, b: 24 };
export const STANDARD_TONE = hex(STANDARD);
/** WCAG 2.2, 1.4.11: what a line must have at least. */
const ENOUGH = 3;
/** What another tone is chosen to have. */
const GOOD = 4.5;
/** Hue and saturation of the standard tone; within these lightnesses the hue can still be told. */
const HUE = 33.2;
const SATURATION = 0.76;
const LIGHTNESS = 0.392;
const DARKEST = 0.08;
const LIGHTEST = 0.94;
const STEP = 0.005;

/**
 * The tone for marks on an opaque ground: `'standard'` where the standard one has 3 : 1, else `#rrggbb` of the same
 * hue, the nearest in lightness with 4.5 : 1; where none has that, the one with most (3 : 1 and more on any ground).
 */
export function toneFor(ground: Rgb): string {
  if (contrast(STANDARD, ground) >= ENOUGH) return 'standard';
  let best = { tone: STANDARD, contrast: 0 };
  for (let away = STEP; away < 1; away += STEP) {
    for (const lightness of [LIGHTNESS - away, LIGHTNESS + away]) {
      if (lightness < DARKEST || lightness > LIGHTEST) continue;
      const tone = ofLightness(lightness);
      const found = contrast(tone, ground);
      if (found >= GOOD) return hex(tone);
      if (found > best.contrast) best = { tone, contrast: found };
    }
  }
  return hex(best.tone);
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance({ r, g, b }: Rgb): number {
  const linear = (value: number) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** HSL to RGB (CSS Color 4, section 7.1), of the marks' hue. */
function ofLightness(lightness: number): Rgb {
  const reach = SATURATION * Math.min(lightness, 1 - lightness);
  const channel = (n: number) => {
    const k = (n + HUE / 30) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return { r: channel(0), g: channel(8), b: channel(4) };
}

function hex({ r, g, b }: Rgb): string {
  return '#' + [r, g, b].map((value) => value.toString(16).padStart(2, '0')).join('');
}
