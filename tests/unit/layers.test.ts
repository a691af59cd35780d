/** The lint configuration holds the import rules of the folders: each line here breaks one, or keeps it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const FORBIDDEN: readonly [file: string, code: string][] = [
  ['src/matching', `import { x } from '../entities/x.ts';`],
  ['src/matching', `import type { X } from '../entities/x.ts';`],
  ['src/entities', `import { x } from '../lists/x.ts';`],
  ['src/entities', `import { x } from '../platform/x.ts';`],
  ['src/lists', `import { x } from '../matching/x.ts';`],
  ['src/lists', `import { x } from '../worker/x.ts';`],
  ['src/platform', `import { x } from '../matching/x.ts';`],
  ['src/platform', `import { x } from '../entities/x.ts';`],
  ['src/platform', `import type { X } from '../ui/x.ts';`],
  ['src/ui', `import { x } from '../matching/x.ts';`],
  ['src/ui', `import { x } from '../page/x.ts';`],
  ['src/page', `import { x } from '../worker/x.ts';`],
  ['src/page', `import { x } from '../lists/x.ts';`],
  ['src/worker', `import { x } from '../page/x.ts';`],
  ['src/worker', `import type { X } from '../page/x.ts';`],
  ['src/worker', `import { x } from '../ui/x.ts';`],
  ['src/commands', `import { x } from '../page/x.ts';`],
  ['src/commands', `import { x } from '../worker/x.ts';`],
  ['src/commands', `import { x } from '../../entrypoints/x.ts';`],
  ['src/page', `import { x } from '../../entrypoints/x.ts';`],
  ['tests/unit', `import { x } from '../../entrypoints/x.ts';`],
  ['src/page', `import { browser as x } from 'wxt/browser';`],
  ['src/worker', `import { storage as x } from 'wxt/utils/storage';`],
  ['src/ui', `import { i18n as x } from '#i18n';`],
  ['src/worker', `import x from 'webextension-polyfill';`],
  ['src/matching', `const x = document.body;`],
  ['src/entities', `const x = window.location;`],
  ['src/lists', `const x = document.title;`],
  ['src/worker', `const x = window;`],
  ['src/page', `import { x } from '@/src/worker/answers.ts';`],
  ['src/page', `import x from 'virtual:listmark/sieve';`],
  ['src/page', `const x = chrome.runtime;`],
  ['src/page', `import { browser as x } from '@wxt-dev/browser';`],
  ['src/ui', `import { storage as x } from '@wxt-dev/storage';`],
  ['src/matching', `const x = globalThis.document;`],
  ['src/matching', `const x = navigator.language;`],
  ['src/matching', `import { readFileSync as x } from 'node:fs';`],
  ['src/matching', `import { h as x } from 'preact';`],
  ['src/worker', `import { h as x } from 'preact';`],
];

const ALLOWED: readonly [file: string, code: string][] = [
  ['src/matching', `import { x } from './y.ts';`],
  ['src/entities', `import { x } from '../matching/x.ts';`],
  ['src/lists', `import { x } from '../entities/x.ts';`],
  ['src/platform', `import { browser as x } from 'wxt/browser';`],
  ['src/platform', `import type { X } from '../matching/x.ts';`],
  ['src/ui', `import type { X } from '../matching/x.ts';`],
  ['src/ui', `import { x } from '../platform/x.ts';`],
  ['src/page', `import { x } from '../ui/x.ts';`],
  ['src/page', `const x = document.body;`],
  ['src/worker', `import { x } from '../lists/x.ts';`],
  ['src/commands', `import { x } from '../entities/x.ts';`],
  ['entrypoints', `import { x } from '../src/worker/x.ts';`],
  ['tests/unit/page', `import { x } from '../../../src/page/x.ts';`],
];

describe('layers', () => {
  const root = mkdtempSync(join(tmpdir(), 'listmark-layers-'));
  const fileOf = (kind: string, index: number, folder: string) => join(root, folder, `${kind}-${index}.ts`);
  const flagged = new Set<string>();

  beforeAll(() => {
    for (const [kind, rows] of Object.entries({ forbidden: FORBIDDEN, allowed: ALLOWED })) {
      for (const [index, [folder, code]] of rows.entries()) {
        const file = fileOf(kind, index, folder);
        mkdirSync(dirname(file), { recursive: true });
        const used = code.includes('type { X }')
          ? 'export type Y = X;'
          : code.startsWith('import')
            ? 'x();'
            : 'x.toString();';
        writeFileSync(file, `${code}\n${used}\n`);
      }
    }
    const config = resolve(import.meta.dirname, '../config/oxlint.json');
    const oxlint = resolve(import.meta.dirname, '../../node_modules/.bin/oxlint');
    const { stdout } = spawnSync(oxlint, ['-c', config, '-f', 'json', root], { encoding: 'utf8', cwd: root });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string }[] };
    for (const { filename } of diagnostics) flagged.add(resolve(root, filename));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test.each(FORBIDDEN.map(([folder, code], index) => ({ folder, code, index })))(
    'forbidden in $folder: $code',
    ({ folder, index }) => {
      expect(flagged).toContain(fileOf('forbidden', index, folder));
    },
  );
  test.each(ALLOWED.map(([folder, code], index) => ({ folder, code, index })))(
    'allowed in $folder: $code',
    ({ folder, index }) => {
      expect(flagged).not.toContain(fileOf('allowed', index, folder));
    },
  );
});
