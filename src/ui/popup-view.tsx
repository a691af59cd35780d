/**
 * Draws a `PopupModel`: what the page in front names, each firm a button that leads to it, and the two switches.
 */
import type { JSX } from 'preact';
import type { PopupModel, PopupRow, PopupSwitch } from './model.ts';

export interface PopupViewProps {
  readonly model: PopupModel;
  /** Leads to the first mention of the row's firm in its part of the page. */
  readonly onReveal: (row: PopupRow) => void;
  readonly onSite: (on: boolean) => void;
  readonly onEverywhere: (on: boolean) => void;
  /** Opens the catalogue. */
  readonly onSearch: () => void;
}

export function PopupView(props: PopupViewProps): JSX.Element {
  const { model, onReveal, onSite, onEverywhere, onSearch } = props;
  const { head, sub, rows, groups, lines, site, everywhere, foot, search } = model;
  return (
    <>
      <header class="head">
        <h1>{head}</h1>
        {sub && <p class="sub">{sub}</p>}
        {lines.map((line) => (
          <p class="line">{line}</p>
        ))}
      </header>
      {rows.length > 0 && <Rows rows={rows} onReveal={onReveal} />}
      {groups.map(({ heading, rows }, index) => (
        <section aria-labelledby={`group-${index}`}>
          <h2 id={`group-${index}`}>{heading}</h2>
          <Rows rows={rows} onReveal={onReveal} />
        </section>
      ))}
      <div class="switches">
        {site && <Switch {...site} onChange={onSite} />}
        <Switch {...everywhere} onChange={onEverywhere} />
      </div>
      <footer class="foot">
        {foot && <span class="data">{foot}</span>}
        <button type="button" class="search" onClick={onSearch}>
          {search}
        </button>
      </footer>
    </>
  );
}

function Rows({
  rows,
  onReveal,
}: { rows: readonly PopupRow[] } & Pick<PopupViewProps, 'onReveal'>): JSX.Element {
  return (
    <ul role="list">
      {rows.map((row) => (
        <li key={`${row.entity} ${row.region}`}>
          <button type="button" class="firm" onClick={() => onReveal(row)}>
            <span class="name">
              <bdi>{row.name}</bdi>
            </span>
            <span class="times">{row.times}</span>
            {row.phrase && <span class="phrase">{row.phrase}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Switch({ label, on, onChange }: PopupSwitch & { onChange: (on: boolean) => void }): JSX.Element {
  return (
    <button type="button" class="switch" role="switch" aria-checked={on} onClick={() => onChange(!on)}>
      <span>{label}</span>
      <span class="track" aria-hidden="true" />
    </button>
  );
}
