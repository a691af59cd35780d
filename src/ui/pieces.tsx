/**
 * Pieces of text and links, as elements. Whatever a list or a page wrote stands isolated from the direction of the text
 * around it; a link is https, and the site it leads to does not learn from where.
 */
import type { JSX } from 'preact';
import type { Line, Piece } from './model.ts';

type Cited = (piece: Piece) => JSX.Element;

/** @param cited draws words that a list wrote, where they are more than text. */
export function Pieces({ line, cited }: { line: Line; cited?: Cited }): JSX.Element {
  return (
    <>
      {line.map((piece) => (
        <Words piece={piece} {...(cited ? { cited } : {})} />
      ))}
    </>
  );
}

export function Words({ piece, cited }: { piece: Piece; cited?: Cited }): JSX.Element {
  const lang = piece.lang ? { lang: piece.lang } : {};
  const words = piece.strong ? <b>{piece.text}</b> : piece.text;
  if (piece.href?.startsWith('https://')) {
    return (
      <a href={piece.href} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer" {...lang}>
        {words}
      </a>
    );
  }
  if (piece.cited && cited) return cited(piece);
  if (piece.cited) return <bdi class="cited" {...lang}>{words}</bdi>; // prettier-ignore
  return piece.lang ? <bdi {...lang}>{words}</bdi> : <>{words}</>;
}
