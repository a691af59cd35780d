/**
 * Pieces of text and links, as elements. Whatever a list or a page wrote stands isolated from the direction of the text
 * around it; a link is https, and the site it leads to does not learn from where.
 */
import type { JSX } from 'preact';
import type { Line, Piece } from './model.ts';

export function Pieces({ line }: { line: Line }): JSX.Element {
  return (
    <>
      {line.map((piece) => (
        <Words piece={piece} />
      ))}
    </>
  );
}

export function Words({ piece }: { piece: Piece }): JSX.Element {
  const lang = piece.lang ? { lang: piece.lang } : {};
  const words = piece.strong ? <b>{piece.text}</b> : piece.text;
  if (piece.href?.startsWith('https://')) {
    return (
      <a href={piece.href} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer" {...lang}>
        {words}
      </a>
    );
  }
  if (piece.cited) return <bdi class="cited" {...lang}>{words}</bdi>; // prettier-ignore
  return piece.lang ? <bdi {...lang}>{words}</bdi> : <>{words}</>;
}
