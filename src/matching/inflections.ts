/**
 * The endings and prefixes that a language puts on a name without a space or an apostrophe, so that the compiler can
 * make the forms that text uses. What is added is not part of the name: a mark leaves it out.
 */

interface Affixes {
  /** Endings after a form that ends in a consonant, and what a final `й` gives way to. */
  readonly suffixes?: readonly string[];
  readonly afterShortI?: readonly string[];
  readonly prefixes?: readonly string[];
}

/** Grammar of the languages, singular cases only: firms are rarely many. Folded spelling (`й` is `и`). */
const AFFIXES: Readonly<Record<string, Affixes>> = {
  ru: { suffixes: ['а', 'у', 'ом', 'е'], afterShortI: ['я', 'ю', 'ем', 'е'] },
  uk: { suffixes: ['а', 'у', 'ом', 'ові', 'і'], afterShortI: ['я', 'ю', 'єм', 'ї'] },
  // و and, ف then, ب with, ل for, ك as; ولـ, وبـ: and for, and with.
  ar: { prefixes: ['و', 'ف', 'ب', 'ل', 'ك', 'ول', 'وب'] },
  fa: {},
  // ו and, ב in, ל to, מ from, ש that, ה the, כ as, and the commonest pairs.
  he: { prefixes: ['ו', 'ב', 'ל', 'מ', 'ש', 'ה', 'כ', 'של', 'וב', 'ול'] },
};

/** A form as text may write it: `lead` and `tail` units of it are not part of the name. */
export interface Inflected {
  readonly text: string;
  readonly lead: number;
  readonly tail: number;
}

const CYRILLIC_CONSONANT = /[бвгджзклмнпрстфхцчшщ]$/u;

/**
 * Russian and Ukrainian names of several words, all of which bend (*Объединённой судостроительной корпорации*): for
 * each case what an ending of the nominative gives way to. Words with other endings stay as they are.
 */
const CASES: Readonly<Record<string, readonly (readonly (readonly [RegExp, string])[])[]>> = {
  ru: [
    [
      [/ая$/u, 'ой'],
      [/ия$/u, 'ии'],
      [/([кгх])а$/u, '$1и'],
      [/а$/u, 'ы'],
      [/(?:ый|ий|ой)$/u, 'ого'],
      [/ь$/u, 'и'],
      [/([бвгджзклмнпрстфхцчшщ])$/u, '$1а'],
    ],
    [
      [/ая$/u, 'ой'],
      [/ия$/u, 'ии'],
      [/а$/u, 'е'],
      [/(?:ый|ий|ой)$/u, 'ому'],
      [/ь$/u, 'и'],
      [/([бвгджзклмнпрстфхцчшщ])$/u, '$1у'],
    ],
    [
      [/ая$/u, 'ую'],
      [/ия$/u, 'ию'],
      [/а$/u, 'у'],
    ],
    [
      [/ая$/u, 'ой'],
      [/ия$/u, 'ией'],
      [/а$/u, 'ой'],
      [/(?:ый|ий|ой)$/u, 'ым'],
      [/ь$/u, 'ью'],
      [/([бвгджзклмнпрстфхцчшщ])$/u, '$1ом'],
    ],
  ],
  uk: [
    [
      [/ія$/u, 'ії'],
      [/а$/u, 'и'],
      [/([бвгджзклмнпрстфхцчшщ])$/u, '$1у'],
    ],
    [
      [/ія$/u, 'ію'],
      [/а$/u, 'у'],
    ],
    [
      [/ія$/u, 'ією'],
      [/а$/u, 'ою'],
      [/([бвгджзклмнпрстфхцчшщ])$/u, '$1ом'],
    ],
  ],
};

function bend(text: string, endings: readonly (readonly [RegExp, string])[]): string {
  return text
    .split(' ')
    .map((word) => {
      // A name in the genitive (*Лаборатория Касперского*) or an acronym stays.
      if (/(?:ого|его|ых|их)$/u.test(word) || word === word.toUpperCase()) return word;
      const found = endings.find(([ending]) => ending.test(word));
      return found ? word.replace(found[0], found[1]) : word;
    })
    .join(' ');
}

/** @returns the inflected forms of `text`, itself not among them. */
export function inflect(text: string, lang: string | undefined): Inflected[] {
  const primary = lang?.split('-')[0] ?? '';
  const cases = CASES[primary];
  if (cases && /\s/.test(text)) {
    const bent = new Set(cases.map((endings) => bend(text, endings)));
    return [...bent].filter((form) => form !== text).map((form) => ({ text: form, lead: 0, tail: 0 }));
  }
  const affixes = AFFIXES[primary];
  if (!affixes || /\s/.test(text)) return [];
  const forms: Inflected[] = [];
  for (const prefix of affixes.prefixes ?? [])
    forms.push({ text: prefix + text, lead: prefix.length, tail: 0 });
  if (cases && /(?:ь|[ая])$/u.test(text)) {
    const bent = new Set(cases.map((endings) => bend(text, endings)));
    forms.push(
      ...[...bent].filter((form) => form !== text).map((form) => ({ text: form, lead: 0, tail: 0 })),
    );
  } else if (affixes.afterShortI && /[й]$/u.test(text)) {
    for (const ending of affixes.afterShortI)
      forms.push({ text: text.slice(0, -1) + ending, lead: 0, tail: 0 });
  } else if (affixes.suffixes && CYRILLIC_CONSONANT.test(text.toLowerCase())) {
    for (const ending of affixes.suffixes) forms.push({ text: text + ending, lead: 0, tail: ending.length });
  }
  return forms;
}
