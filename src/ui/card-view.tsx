/**
 * Draws a `CardModel`: a non-modal dialog of head, dates, details and actions. Text and links only; whatever a list
 * or a page wrote stands isolated from the direction of the text around it.
 */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardModel, DetailSection, Line, Piece, Row, RowEntry } from './model.ts';

export interface CardLabels {
  readonly details: string;
  readonly copy: string;
  readonly copied: string;
  readonly close: string;
  readonly retry: string;
  readonly offHere: string;
}

export interface CardViewProps {
  readonly model: CardModel;
  readonly labels: CardLabels;
  /** Resolves to whether the text is on the clipboard; if not, the card prints it, ready to be selected. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
  readonly onRetry: () => Promise<void>;
  readonly onOffHere: () => void;
}

/** How long "copied" stays, in milliseconds. */
const CONFIRMATION = 2500;

export function CardView({ model, labels, onCopy, onClose, onRetry, onOffHere }: CardViewProps): JSX.Element {
  const [unfolded, setUnfolded] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const details = useRef<HTMLDivElement>(null);

  // The reader who unfolds is shown what unfolded: its start comes to the top of the part that scrolls.
  useEffect(() => {
    if (!unfolded || !body.current || !details.current) return;
    const scroller = [body.current, body.current.parentElement].find(
      (part) => part && part.scrollHeight > part.clientHeight,
    );
    if (scroller)
      scroller.scrollTop +=
        details.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  }, [unfolded]);

  const hasDetails = model.details.length > 0 || model.detailsFoot.length > 0;
  const hasBody = model.rows.length > 0 || (hasDetails && unfolded);
  return (
    <div
      class="card"
      role="dialog"
      aria-labelledby="heading"
      {...(model.say ? { 'aria-describedby': 'say' } : {})}
      lang={model.lang}
      tabIndex={-1}
    >
      <header class="head">
        <h2 id="heading">
          <bdi>{model.heading}</bdi>
          {model.subheading.length > 0 && (
            <>
              {' '}
              <span class="sub">
                <Pieces line={model.subheading} />
              </span>
            </>
          )}
        </h2>
        {model.say && (
          <p class="say" id="say">
            {model.say}
          </p>
        )}
        {model.note && <p class="note">{model.note}</p>}
        <button type="button" class="close" aria-label={labels.close} onClick={trusted(onClose)}>
          <Icon path="M2 2l8 8M10 2l-8 8" />
        </button>
      </header>
      {hasBody && (
        <div
          class="body"
          ref={body}
          {...(unfolded ? { tabIndex: 0, role: 'group', 'aria-labelledby': 'heading' } : {})}
        >
          {model.rows.length > 0 && (
            <ol class="dates" role="list">
              {model.rows.map((row) => (
                <DateRow row={row} />
              ))}
            </ol>
          )}
          {hasDetails && unfolded && (
            <div class="details" id="details" ref={details}>
              {model.details.map((section) => (
                <Section section={section} />
              ))}
              {model.detailsFoot.length > 0 && <p class="details-foot">{model.detailsFoot.join(' ')}</p>}
            </div>
          )}
        </div>
      )}
      <footer class="foot">
        {model.foot.length > 0 && <p class="source-note">{model.foot.join(' ')}</p>}
        <div class="actions">
          {model.state === 'silent' && <Retry label={labels.retry} onRetry={onRetry} />}
          {hasDetails && (
            // The label stays, `aria-expanded` and the arrow turn: a label that changed as well would say it twice.
            <button
              type="button"
              class="action"
              aria-expanded={unfolded}
              onClick={trusted(() => setUnfolded(!unfolded))}
            >
              {labels.details}
              <Icon path="M2.5 4.5l3.5 3.5 3.5-3.5" />
            </button>
          )}
          {model.citation !== '' && <Copy text={model.citation} labels={labels} onCopy={onCopy} />}
          {model.state !== 'silent' && (unfolded || !hasDetails) && (
            <button type="button" class="action quiet" onClick={trusted(onOffHere)}>
              {labels.offHere}
            </button>
          )}
        </div>
      </footer>
    </div>
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

function Section({ section }: { section: DetailSection }): JSX.Element {
  return (
    <section>
      <h3>
        <Pieces line={section.heading} />
      </h3>
      {section.lines.map((line) => (
        <p>
          <Pieces line={line} />
        </p>
      ))}
    </section>
  );
}

function Pieces({ line }: { line: Line }): JSX.Element {
  return (
    <>
      {line.map((piece) => (
        <Words piece={piece} />
      ))}
    </>
  );
}

function Words({ piece }: { piece: Piece }): JSX.Element {
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

function Retry({ label, onRetry }: { label: string; onRetry: () => Promise<void> }): JSX.Element {
  const [waiting, setWaiting] = useState(false);
  const again = trusted(() => {
    if (waiting) return;
    setWaiting(true);
    void onRetry().finally(() => setWaiting(false));
  });
  // `aria-disabled`, for a button that is disabled loses the focus.
  return (
    <button type="button" class="action" aria-disabled={waiting} onClick={again}>
      {label}
    </button>
  );
}

function Copy({
  text,
  labels,
  onCopy,
}: { text: string; labels: CardLabels } & Pick<CardViewProps, 'onCopy'>): JSX.Element {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const copy = trusted(() => {
    void onCopy(text).then((done) => {
      clearTimeout(timer.current);
      setOutcome(done ? 'copied' : 'refused');
      if (done) timer.current = setTimeout(() => setOutcome('none'), CONFIRMATION);
    });
  });
  return (
    <>
      <button type="button" class={outcome === 'copied' ? 'action copy done' : 'action copy'} onClick={copy}>
        <span>{labels.copy}</span>
        {/* In the label's place, so that nothing moves under the pointer; the status says it to a screen reader. */}
        <span aria-hidden="true">
          <Icon path="M2 6.5l3 3 5-7" />
          {labels.copied}
        </span>
      </button>
      <span class="status" role="status" aria-live="polite">
        {outcome === 'copied' ? labels.copied : ''}
      </span>
      {outcome === 'refused' && (
        <p class="by-hand" tabIndex={0}>
          {text}
        </p>
      )}
    </>
  );
}

function Icon({ path }: { path: string }): JSX.Element {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** Only the reader's own clicks count: a script of the page that makes one does nothing. */
function trusted(action: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) action();
  };
}
