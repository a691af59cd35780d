/** Draws a report before anything of it is sent: what it holds, part by part, and the text that is left. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Copy, type CopyProps } from './copy-button.tsx';
import { addressee, isEmail, opening, prepared } from './corrections.ts';
import { reportSubject, reportText, type ReportPart } from './report-model.ts';
import type { Translate } from './translate.ts';

export interface ReportViewProps {
  readonly parts: readonly ReportPart[];
  /** Where it goes: `mailto:` or `https:`. */
  readonly target: string;
  readonly translate: Translate;
  readonly onCopy: CopyProps['onCopy'];
}

export function ReportView({ parts, target, translate, onCopy }: ReportViewProps): JSX.Element {
  const [struck, setStruck] = useState<ReadonlySet<string>>(new Set());
  const [wrong, setWrong] = useState('');
  const text = reportText(parts, struck, wrong, translate);
  const strike = (id: string, out: boolean) => {
    const next = new Set(struck);
    if (out) next.add(id);
    else next.delete(id);
    setStruck(next);
  };
  return (
    <>
      <h1 tabIndex={-1}>{translate('report_title')}</h1>
      <p class="lead">{translate('report_lead')}</p>
      <div class="sheet padded">
        <label class="field">
          <span class="strong">{translate('report_wrong')}</span>
          <textarea
            rows={3}
            dir="auto"
            value={wrong}
            onInput={({ currentTarget }) => setWrong(currentTarget.value)}
          />
        </label>
        <fieldset>
          <legend>{translate('report_parts')}</legend>
          {parts.map(({ id, label, text }) => (
            <label key={id} class={struck.has(id) ? 'part struck' : 'part'}>
              <input
                type="checkbox"
                checked={!struck.has(id)}
                onChange={({ currentTarget }) => strike(id, !currentTarget.checked)}
              />
              <span class="label">{label}</span>
              <span class="text">
                <bdi>{text}</bdi>
              </span>
            </label>
          ))}
        </fieldset>
      </div>
      <section class="sheet padded" aria-labelledby="preview">
        <h2 id="preview">{translate('report_preview')}</h2>
        <pre tabIndex={0} role="group" aria-labelledby="preview">
          {text === '' ? translate('report_empty') : text}
        </pre>
        <p class="to">
          {translate('report_to', [addressee(target)])} {translate('report_public')}
        </p>
        {text !== '' && (
          <div class="actions">
            <a
              class="go"
              href={prepared(target, reportSubject(parts, struck, translate), text)}
              referrerPolicy="no-referrer"
              {...opening(target)}
            >
              {translate(isEmail(target) ? 'report_email' : 'report_form')}
            </a>
            <Copy
              text={text}
              labels={{ copy: translate('report_copy'), copied: translate('report_copied') }}
              onCopy={onCopy}
            />
          </div>
        )}
      </section>
    </>
  );
}

/** What is shown where the draft was taken before: by a reload, or from the browser's history. */
export function ReportGone({ translate }: { translate: Translate }): JSX.Element {
  return (
    <>
      <h1 tabIndex={-1}>{translate('report_gone')}</h1>
      <p class="lead">{translate('report_gone_why')}</p>
    </>
  );
}
