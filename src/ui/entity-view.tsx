/** Draws one entity's page of the catalogue. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type {
  AffiliateModel,
  EntityPage,
  EntryModel,
  ListSection,
  NamesOfLanguage,
} from './catalogue-entity.ts';
import { Corrections, type CatalogueViewProps } from './catalogue-view.tsx';
import { Copy, type CopyProps } from './copy-button.tsx';
import { Dates } from './dates-view.tsx';
import { Markup } from './markup.tsx';
import type { Line, Piece } from './model.ts';
import { Pieces } from './pieces.tsx';
import type { Translate } from './translate.ts';

export interface EntityViewProps extends Pick<CatalogueViewProps, 'corrections'> {
  readonly page: EntityPage;
  readonly translate: Translate;
  readonly onCopy: CopyProps['onCopy'];
}

export function EntityView(props: EntityViewProps): JSX.Element {
  const { page, translate, onCopy } = props;
  const copy = { onCopy, labels: { copy: translate('action_copy'), copied: translate('action_copied') } };
  return (
    <>
      <nav class="back">
        <a href="#">{translate('catalogue_back')}</a>
      </nav>
      <article>
        <div class="sheet">
          <header class="head">
            <h1 tabIndex={-1}>
              <bdi>{page.heading}</bdi>{' '}
              <span class="sub">
                <Pieces line={page.subheading} />
              </span>
            </h1>
            {page.say && <p class="say">{page.say}</p>}
            {page.note && <p>{page.note}</p>}
            {page.parent && (
              <p class={page.say ? '' : 'say'}>
                {page.parent.say} <a href={`#${page.parent.entity}`}>{page.parent.name}</a>
              </p>
            )}
          </header>
          <Timeline page={page} translate={translate} />
          <footer class="foot">{page.foot.join(' ')}</footer>
        </div>
        {page.sections.map((section) => (
          <Section key={section.id} section={section} copy={copy} />
        ))}
        <Names names={page.names} translate={translate} />
        {page.identifiers.length > 0 && (
          <section class="sheet padded" aria-labelledby="identifiers">
            <h2 id="identifiers">{translate('entity_identifiers')}</h2>
            <dl class="names">
              {page.identifiers.map(({ label, text }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        {page.brands.length > 0 && (
          <section class="sheet padded" aria-labelledby="brands">
            <h2 id="brands">{translate('entity_brands')}</h2>
            <ul class="plain">
              {page.brands.map(({ entity, name }) => (
                <li key={entity}>
                  <a href={`#${entity}`}>
                    <bdi>{name}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {page.notes.length > 0 && (
          <section class="sheet padded" aria-labelledby="notes">
            <h2 id="notes">{translate('entity_notes')}</h2>
            {page.notes.map((note) => (
              <div class="note">
                <Markup html={note} lang="en" />
              </div>
            ))}
          </section>
        )}
      </article>
      <Corrections {...props} />
    </>
  );
}

function Timeline({ page, translate }: { page: EntityPage; translate: Translate }): JSX.Element {
  return (
    <>
      {page.dates.length > 0 && (
        <section aria-labelledby="dates">
          <h2 id="dates" class="unseen">
            {translate('entity_timeline')}
          </h2>
          <Dates rows={page.dates} />
        </section>
      )}
      {page.undated.length > 0 && (
        <section aria-labelledby="undated">
          <h2 id="undated" class="small">
            {translate('entity_undated')}
          </h2>
          <Dates rows={page.undated} />
        </section>
      )}
      {page.others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others" class="small">
            {translate('entity_timeline_others')}
          </h2>
          <Dates rows={page.others} />
        </section>
      )}
    </>
  );
}

type CopyOf = Omit<CopyProps, 'text'>;

function Section({ section, copy }: { section: ListSection; copy: CopyOf }): JSX.Element {
  const { id, heading, meaning, entries, affiliates, affiliatesLabel } = section;
  return (
    <section class="sheet padded list" aria-labelledby={id}>
      <h2 id={id}>
        <Pieces line={heading} />
      </h2>
      {meaning && <p class="meaning">{meaning}</p>}
      {entries.map((entry) => (
        <Entry entry={entry} copy={copy} />
      ))}
      {affiliates.length > 0 && <Affiliates affiliates={affiliates} label={affiliatesLabel} copy={copy} />}
    </section>
  );
}

function Entry({ entry, copy }: { entry: EntryModel; copy: CopyOf }): JSX.Element {
  return (
    <div class="entry-in-full">
      {entry.lines.map((line) => (
        <p>
          <Told line={line} />
        </p>
      ))}
      {entry.citation !== '' && (
        <div class="actions">
          <Copy text={entry.citation} {...copy} />
        </div>
      )}
    </div>
  );
}

/** Closed at first, and only then drawn: Huawei has more than a hundred. */
function Affiliates({
  affiliates,
  label,
  copy,
}: {
  affiliates: readonly AffiliateModel[];
  label: string;
  copy: CopyOf;
}): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class="affiliates" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{label}</summary>
      {open && (
        <ul class="plain">
          {affiliates.map(({ name, date, lines, citation }) => (
            <li>
              <div>
                <Told line={name} />
                <span class="sub">
                  {date}
                  {lines.map((line) => (
                    <>
                      {date && ' · '}
                      <Pieces line={line} />
                    </>
                  ))}
                </span>
              </div>
              {citation !== '' && <Copy text={citation} {...copy} />}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function Names({
  names,
  translate,
}: {
  names: readonly NamesOfLanguage[];
  translate: Translate;
}): JSX.Element {
  return (
    <section class="sheet padded" aria-labelledby="names">
      <h2 id="names">{translate('entity_names')}</h2>
      <dl class="names">
        {names.map(({ language, lang, names: some }) => (
          <div key={language}>
            <dt>{language}</dt>
            {some.map(({ text, use }) => (
              <dd>
                <bdi {...(lang === undefined ? {} : { lang })}>{text}</bdi> <span class="sub">{use}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A line of the details; what a list wrote may hold markup. */
function Told({ line }: { line: Line }): JSX.Element {
  return <Pieces line={line} cited={CitedMarkup} />;
}

function CitedMarkup({ text, lang }: Piece): JSX.Element {
  return <Markup html={text} class="cited" {...(lang === undefined ? {} : { lang })} />;
}
