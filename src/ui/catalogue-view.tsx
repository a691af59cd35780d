/** Draws the catalogue's list: the search, its filters, what was found, and which lists were searched. */
import type { JSX } from 'preact';
import { LIST_IDS, type ListId } from '../entities/model.ts';
import type { CatalogueList, CatalogueRow, Option, Question } from './catalogue-list.ts';
import { opening } from './corrections.ts';
import { Pieces, Words } from './pieces.tsx';
import type { SearchedList } from './searched-lists.ts';
import type { Translate } from './translate.ts';

export interface CatalogueViewProps {
  readonly model: CatalogueList;
  readonly question: Question;
  readonly translate: Translate;
  /** Where corrections go, as a link. */
  readonly corrections: { readonly text: string; readonly href: string };
  /** Where the United States themselves let one search. */
  readonly source: string;
  readonly onAsk: (question: Question) => void;
}

export function CatalogueView(props: CatalogueViewProps): JSX.Element {
  const { model, question, translate, source, onAsk } = props;
  const { query } = question;
  return (
    <>
      <header class="masthead">
        <h1 tabIndex={-1}>{translate('catalogue_title')}</h1>
        <form role="search" class="search" onSubmit={(event) => event.preventDefault()}>
          <label class="field query">
            <span>{translate('catalogue_search')}</span>
            <input
              type="search"
              id="query"
              value={query}
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              dir="auto"
              onInput={({ currentTarget }) => onAsk({ ...question, query: currentTarget.value })}
            />
          </label>
          <Choose
            label={translate('catalogue_list')}
            options={model.lists}
            value={question.list}
            onChange={(value) => onAsk(withList(question, value))}
          />
          <Choose
            label={translate('catalogue_country')}
            options={model.countries}
            value={question.country}
            onChange={(value) => onAsk(withCountry(question, value))}
          />
        </form>
      </header>
      <p class="status-line" role="status">
        {model.nothing ? '' : model.status}
        {model.nothing && <span class="unseen">{model.nothing.say}</span>}
      </p>
      {model.filtered && (
        <p class="status-line">
          <button type="button" class="action" onClick={() => onAsk({ query })}>
            {translate('catalogue_clear')}
          </button>
        </p>
      )}
      {model.nothing && (
        <section class="sheet nothing" aria-labelledby="looked-up">
          <h2 id="looked-up">
            <bdi>{model.nothing.heading}</bdi>
          </h2>
          <p class="say">{model.nothing.say}</p>
          <p>{model.nothing.note.join(' ')}</p>
          <p class="actions">
            <a href={source} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
              {translate('look_up_source')}
            </a>
          </p>
        </section>
      )}
      {model.rows.length > 0 && (
        <ul class="sheet rows" role="list">
          {model.rows.map((row) => (
            <Row key={row.entity} row={row} />
          ))}
        </ul>
      )}
      <Searched lists={model.searched} held={model.nothing ? '' : model.held} translate={translate} />
      <Corrections {...props} />
    </>
  );
}

/** Once everywhere that the dataset is named: how to say that something is wrong. */
export function Corrections({
  corrections,
  translate,
}: Pick<CatalogueViewProps, 'corrections' | 'translate'>): JSX.Element {
  const [before, after] = translate('corrections_line', ['\ue000']).split('\ue000');
  return (
    <p class="corrections">
      {before}
      <a href={corrections.href} {...opening(corrections.href)}>
        {corrections.text}
      </a>
      {after}
    </p>
  );
}

function Choose({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly Option[];
  value: string | undefined;
  onChange: (value: string) => void;
}): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value ?? ''} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Row({ row }: { row: CatalogueRow }): JSX.Element {
  return (
    <li>
      <a class="row" href={`#${row.entity}`}>
        <span class="name">
          <bdi>{row.name}</bdi>
        </span>{' '}
        <span class="sub">
          <Pieces line={row.sub} />
        </span>
        {row.matched && (
          <span class="matched">
            <bdi>{row.matched}</bdi>
          </span>
        )}
        <span class="lists">
          {row.lists.map((list, index) => (
            <>
              {index > 0 && ' · '}
              <span>{list}</span>
            </>
          ))}
        </span>
      </a>
    </li>
  );
}

function Searched({
  lists,
  held,
  translate,
}: {
  lists: readonly SearchedList[];
  held: string;
  translate: Translate;
}): JSX.Element {
  return (
    <section class="searched" aria-labelledby="searched">
      <h2 id="searched">{translate('catalogue_data')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{translate('catalogue_list')}</th>
            <th scope="col" class="issuer">
              {translate('catalogue_issuer')}
            </th>
            <th scope="col">{translate('catalogue_data_date')}</th>
          </tr>
        </thead>
        <tbody>
          {lists.map(({ list, name, authority, date }) => (
            <tr key={list}>
              <th scope="row">
                <Words piece={name} />
              </th>
              <td class="issuer" lang="en">
                {authority}
              </td>
              <td>{date}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {held !== '' && (
        <p>
          {held} {translate('details_not_consulted')} {translate('look_up_no_check')}
        </p>
      )}
    </section>
  );
}

function withList({ query, country }: Question, value: string): Question {
  const list = LIST_IDS.find((each): each is ListId => each === value);
  return { query, ...(country === undefined ? {} : { country }), ...(list === undefined ? {} : { list }) };
}

function withCountry({ query, list }: Question, value: string): Question {
  return { query, ...(list === undefined ? {} : { list }), ...(value === '' ? {} : { country: value }) };
}
