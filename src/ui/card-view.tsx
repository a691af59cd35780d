/**
 * Draws a `CardModel`: a non-modal dialog of head, dates, details and actions. Text and links only; whatever a list
 * or a page wrote stands isolated from the direction of the text around it.
 */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Copy, type CopyProps } from './copy-button.tsx';
import { Dates } from './dates-view.tsx';
import { Icon } from './icon.tsx';
import type { CardModel, Choice, DetailSection } from './model.ts';
import { Pieces } from './pieces.tsx';
import { trusted } from './trusted.ts';

export interface CardLabels {
  readonly details: string;
  readonly copy: string;
  readonly copied: string;
  readonly close: string;
  readonly retry: string;
  readonly offHere: string;
  readonly wrong: string;
  readonly fullEntry: string;
  readonly seeEntry: string;
}

export interface CardViewProps {
  readonly model: CardModel;
  readonly labels: CardLabels;
  readonly onCopy: CopyProps['onCopy'];
  readonly onClose: () => void;
  readonly onRetry: () => Promise<void>;
  readonly onOffHere: () => void;
  /** One of the firms that share the name, by its id. */
  readonly onChoose: (entity: string) => void;
  /** Opens the firm's page of the catalogue. */
  readonly onEntry: () => void;
  /** Opens a report of what the card claims. */
  readonly onReport: () => void;
}

export function CardView(props: CardViewProps): JSX.Element {
  const { model, labels, onCopy, onClose, onRetry, onOffHere, onChoose, onEntry, onReport } = props;
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
      {model.choices && <Choices choices={model.choices} onChoose={onChoose} />}
      {hasBody && (
        <div
          class="body"
          ref={body}
          {...(unfolded ? { tabIndex: 0, role: 'group', 'aria-labelledby': 'heading' } : {})}
        >
          {model.rows.length > 0 && <Dates rows={model.rows} />}
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
          {model.state === 'listed' && (
            <button type="button" class="action" onClick={trusted(onReport)}>
              {labels.wrong}
            </button>
          )}
          {(model.state === 'possible' || (model.state === 'listed' && unfolded)) && (
            <button type="button" class="action" onClick={trusted(onEntry)}>
              {model.state === 'possible' ? labels.seeEntry : labels.fullEntry}
            </button>
          )}
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

function Choices({
  choices,
  onChoose,
}: { choices: readonly Choice[] } & Pick<CardViewProps, 'onChoose'>): JSX.Element {
  return (
    <ul class="choices" role="list">
      {choices.map(({ entity, name, sub }) => (
        <li key={entity}>
          <button type="button" class="choice" onClick={trusted(() => onChoose(entity))}>
            <b>
              <bdi>{name}</bdi>
            </b>{' '}
            <span class="sub">
              <Pieces line={sub} />
            </span>
          </button>
        </li>
      ))}
    </ul>
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
