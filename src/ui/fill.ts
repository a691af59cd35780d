/**
 * A message with pieces in it: `Nom imprimé : $1` with a cited name for `$1`. The message is asked for with a mark for
 * each place, and parted there, so that a translation may put the places in any order.
 */
import type { Line, Piece } from './model.ts';
import type { MessageKey, Translate } from './translate.ts';

/** Private-use characters: no message and no list holds them. */
const FIRST_MARK = 0xe000;
const MARKS = /([\ue000-\ue008])/;

export function fill(translate: Translate, key: MessageKey, ...values: readonly (string | Line)[]): Line {
  const marks = values.map((_, index) => String.fromCharCode(FIRST_MARK + index));
  const parts = translate(key, marks).split(MARKS);
  return merged(
    parts.flatMap((part): Line => {
      const value = values[marks.indexOf(part)];
      if (value === undefined) return [{ text: part }];
      return typeof value === 'string' ? [{ text: value }] : value;
    }),
  );
}

/** Lines joined by a message of two places: `a; b and c`. */
export function joinedLines(
  lines: readonly Line[],
  translate: Translate,
  join: MessageKey,
  last: MessageKey = join,
): Line {
  return lines.reduce<Line>(
    (line, next, index) =>
      index === 0 ? next : fill(translate, index === lines.length - 1 ? last : join, line, next),
    [],
  );
}

/** Neighbours of plain text become one piece, empty ones go. */
function merged(line: Line): Line {
  const pieces: Piece[] = [];
  for (const piece of line) {
    const before = pieces.at(-1);
    if (piece.text === '') continue;
    if (before && isPlain(before) && isPlain(piece))
      pieces[pieces.length - 1] = { text: before.text + piece.text };
    else pieces.push(piece);
  }
  return pieces;
}

function isPlain(piece: Piece): boolean {
  return Object.keys(piece).length === 1;
}
