/** A button that copies a text, says so in its own place, and prints the text where the clipboard refuses it. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { trusted } from './trusted.ts';

/** How long "copied" stays, in milliseconds. */
const CONFIRMATION = 2500;

export interface CopyProps {
  readonly text: string;
  readonly labels: { readonly copy: string; readonly copied: string };
  /** Resolves to whether the text is on the clipboard; if not, it is printed, ready to be selected. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

export function Copy({ text, labels, onCopy }: CopyProps): JSX.Element {
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
