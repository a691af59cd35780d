/** The dates of a firm: a column of days, a line with a dot for each, and what happened (`dates.css`). */
import type { JSX } from 'preact';
import type { Row, RowEntry } from './model.ts';
import { Words } from './pieces.tsx';

export function Dates({ rows }: { rows: readonly Row[] }): JSX.Element {
  return (
    <ol class="dates" role="list">
      {rows.map((row) => (
        <DateRow row={row} />
      ))}
    </ol>
  );
}

function DateRow({ row }: { row: Row }): JSX.Element {
  return (
    <li class={row.kind}>
      <span class="date">
        {row.date !== '' && <time {...(row.day ? { dateTime: row.day } : {})}>{row.date}</time>}
      </span>
      <span class="dot" aria-hidden="true" />
      <div class="what">
        {row.text && <div>{row.text}</div>}
        {row.entries.map((entry) => (
          <Entry entry={entry} />
        ))}
      </div>
    </li>
  );
}

function Entry({ entry }: { entry: RowEntry }): JSX.Element {
  return (
    <div class="entry">
      <b>{entry.list}</b>
      {entry.tag !== '' && <span class="tag"> {entry.tag}</span>}
      {entry.source && (
        <>
          {' '}
          <span class="source">
            <Words piece={entry.source} />
          </span>
        </>
      )}
      {entry.meaning && <p class="meaning">{entry.meaning}</p>}
    </div>
  );
}
