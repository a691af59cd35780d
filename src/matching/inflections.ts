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

/** @returns the inflected forms of `text`, itself not among them. One-word forms only: a long name rarely bends. */
export function inflect(text: string, lang: string | undefined): Inflected[] {
  const affixes = AFFIXES[lang?.split('-')[0] ?? ''];
  if (!affixes || /\s/.test(text)) return [];
  const forms: Inflected[] = [];
  for (const prefix of affixes.prefixes ?? [])
    forms.push({ text: prefix + text, lead: prefix.length, tail: 0 });
  if (affixes.afterShortI && /[й]$/u.test(text)) {
    for (const ending of affixes.afterShortI)
      forms.push({ text: text.slice(0, -1) + ending, lead: 0, tail: 0 });
  } else if (affixes.suffixes && CYRILLIC_CONSONANT.test(text.toLowerCase())) {
    for (const ending of affixes.suffixes) forms.push({ text: text + ending, lead: 0, tail: ending.length });
  }
  return forms;
}
