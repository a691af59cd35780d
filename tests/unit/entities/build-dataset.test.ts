import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDataset } from '../../../src/entities/build-dataset.ts';

describe('building the dataset', () => {
  let directory: string;
  beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), 'listmark-dataset-'))));
  afterEach(() => rmSync(directory, { recursive: true }));

  it('fails on a wrong record, and says which', () => {
    const entity = {
      id: 'x-firm',
      kind: 'company',
      country: 'CN',
      names: [{ text: 'X Firm', use: 'short' }],
      listings: [],
    };
    writeFileSync(join(directory, 'firms.json'), JSON.stringify({ about: 'A sample.', entities: [entity] }));
    expect(() => buildDataset(directory)).toThrow(
      /a mistake:\n {2}.*firms\.json: entity "x-firm", field listings: is empty/,
    );
  });

  it('fails on a file that is not JSON, and says which', () => {
    writeFileSync(join(directory, 'firms.json'), '{ "about": ');
    expect(() => buildDataset(directory)).toThrow(/firms\.json: is not JSON/);
  });
});

describe('npm run dataset', () => {
  const command = fileURLToPath(new URL('../../../src/commands/dataset.ts', import.meta.url));
  const run = (...options: string[]) =>
    execFileSync(process.execPath, [command, ...options], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  it('prints one entity a line as JSON, texts put in, and nothing else', () => {
    const lines = run('--json')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.length).toBeGreaterThanOrEqual(300);
    const hikvision = lines.find(({ id }) => id === 'hikvision');
    expect(Object.keys(hikvision)).toEqual([
      'id',
      'kind',
      'country',
      'names',
      'listings',
      'identifiers',
      'notes',
    ]);
    expect(hikvision.listings[0]).toMatchObject({
      list: 'us-entity-list',
      listedOn: '2019-10-09',
      citation: '84 FR 54004',
      requirement: { text: 'For all items subject to the EAR. (See § 744.11 of the EAR)', asOf: '2026-07' },
    });
  });

  it('prints a table for reading', () => {
    expect(run()).toMatch(/^huawei {2}company, CN\n[^]* {2}and 130 listings of subsidiaries\n/m);
  });
});
