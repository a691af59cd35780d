/**
 * Surface forms by number, in little memory: blocks of lines, column by column, deflated against a dictionary of typical
 * texts. A block is inflated when one of its forms is asked for, and the last few are kept.
 */
import { deflateSync, inflateSync } from 'fflate';
import { fromBase64, toBase64 } from './base64.ts';
import type { SurfaceForm } from './model.ts';

/** Forms of one block. More are smaller together, fewer are quicker to inflate. */
const BLOCK = 128;
/** Bytes of the dictionary. */
const DICTIONARY = 1 << 15;
/** Inflated blocks that are kept. */
const KEPT = 16;

export interface PackedForms {
  readonly blocks: string;
  readonly starts: string;
  readonly dictionary: string;
}

export class FormStore {
  readonly #blocks: Uint8Array;
  /** Where each block begins in `#blocks`, and where the last one ends. */
  readonly #starts: Uint32Array;
  readonly #dictionary: Uint8Array;
  #kept = new Map<number, readonly SurfaceForm[]>();

  private constructor(blocks: Uint8Array, starts: Uint32Array, dictionary: Uint8Array) {
    this.#blocks = blocks;
    this.#starts = starts;
    this.#dictionary = dictionary;
  }

  static of(forms: readonly SurfaceForm[]): FormStore {
    const encoder = new TextEncoder();
    const dictionary = encoder.encode(sampleOf(forms));
    const blocks: Uint8Array[] = [];
    for (let at = 0; at < forms.length; at += BLOCK) {
      const columns = encoder.encode(linesOf(forms.slice(at, at + BLOCK)));
      blocks.push(deflateSync(columns, { level: 9, dictionary }));
    }
    const starts = new Uint32Array(blocks.length + 1);
    for (const [index, block] of blocks.entries()) starts[index + 1] = starts[index]! + block.length;
    const all = new Uint8Array(starts[blocks.length]!);
    for (const [index, block] of blocks.entries()) all.set(block, starts[index]);
    return new FormStore(all, starts, dictionary);
  }

  /** Bytes of what is kept for good. */
  get bytes(): number {
    return this.#blocks.byteLength + this.#starts.byteLength + this.#dictionary.byteLength;
  }

  /** @param number of the form, from 0, in the order in which they were given. */
  at(number: number): SurfaceForm {
    const block = Math.floor(number / BLOCK);
    return (this.#kept.get(block) ?? this.#inflate(block))[number % BLOCK]!;
  }

  #inflate(block: number): readonly SurfaceForm[] {
    const deflated = this.#blocks.subarray(this.#starts[block], this.#starts[block + 1]);
    const lines = new TextDecoder().decode(inflateSync(deflated, { dictionary: this.#dictionary }));
    const forms = formsOf(lines);
    this.#kept.set(block, forms);
    if (this.#kept.size > KEPT) {
      const [oldest] = this.#kept.keys();
      this.#kept.delete(oldest!);
    }
    return forms;
  }

  pack(): PackedForms {
    return {
      blocks: toBase64(this.#blocks),
      starts: toBase64(this.#starts),
      dictionary: toBase64(this.#dictionary),
    };
  }

  static unpack({ blocks, starts, dictionary }: PackedForms): FormStore {
    return new FormStore(
      fromBase64(blocks, Uint8Array),
      fromBase64(starts, Uint32Array),
      fromBase64(dictionary, Uint8Array),
    );
  }
}

/** Lines of all texts, of all entities, and one of what each form has beyond (JSON; 0: nothing). */
function linesOf(forms: readonly SurfaceForm[]): string {
  const rests = forms.map(({ text: _text, entity: _entity, ...rest }) =>
    Object.keys(rest).length === 0 ? 0 : rest,
  );
  const line = (text: string) => text.replaceAll('\n', ' ');
  return [
    ...forms.map(({ text }) => line(text)),
    ...forms.map(({ entity }) => line(entity)),
    rests.some((rest) => rest !== 0) ? JSON.stringify(rests) : '',
  ].join('\n');
}

type Rest = Omit<SurfaceForm, 'text' | 'entity'> | 0;

function formsOf(text: string): SurfaceForm[] {
  const lines = text.split('\n');
  const count = (lines.length - 1) / 2;
  const last = lines[count * 2]!;
  const rests = last === '' ? [] : (JSON.parse(last) as Rest[]);
  return Array.from({ length: count }, (_, index) => ({
    text: lines[index]!,
    entity: lines[count + index]!,
    ...(rests[index] === 0 ? undefined : rests[index]),
  }));
}

/** Texts from all parts of the list, as many as the dictionary holds. */
function sampleOf(forms: readonly SurfaceForm[]): string {
  const length = forms.reduce((sum, { text }) => sum + text.length + 1, 0);
  const stride = Math.max(1, Math.ceil(length / DICTIONARY));
  const texts = forms.filter((_, index) => index % stride === 0).map(({ text }) => text);
  return texts.join('\n').slice(0, DICTIONARY);
}
