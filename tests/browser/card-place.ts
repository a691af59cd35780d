/** Where the open card stands to its name. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { Box } from '../../src/commands/watched-page.ts';
import type { CaseTools } from './harness.ts';

/** The card is in sight as a whole, and covers no part of the name by more than `slack` px. */
export async function assertApart(t: CaseTools, page: Page, name: Box, slack = 0): Promise<DOMRect> {
  await t.card();
  await t.pause(200);
  const card = (await t.inCard((root) =>
    root.querySelector('.card')!.getBoundingClientRect().toJSON(),
  )) as DOMRect;
  const viewport = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const seen = JSON.stringify({ card, name, viewport });
  assert.ok(
    card.left >= 0 && card.top >= 0 && card.right <= viewport.width && card.bottom <= viewport.height,
    seen,
  );
  assert.ok(
    card.left >= name.x + name.width - slack ||
      card.right <= name.x + slack ||
      card.top >= name.y + name.height - slack ||
      card.bottom <= name.y + slack,
    seen,
  );
  return card;
}

/** And beside it: no farther away than a line. */
export async function assertBeside(t: CaseTools, page: Page, name: Box): Promise<void> {
  const card = await assertApart(t, page, name, 1);
  const across = Math.max(card.left - (name.x + name.width), name.x - card.right, 0);
  const along = Math.max(card.top - (name.y + name.height), name.y - card.bottom, 0);
  assert.ok(across < 30 && along < 30, JSON.stringify({ card, name }));
}
