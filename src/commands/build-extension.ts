/** Builds the extension for one browser, as `npm run build` does. */
import { spawnSync } from 'node:child_process';
import type { BrowserName } from './browsers.ts';

/** @returns the folder of the built extension. @throws with what the build printed, where it fails. */
export function buildExtension(name: BrowserName): string {
  const args = name === 'firefox' ? ['build', '-b', 'firefox', '--mv3'] : ['build'];
  console.error(`wxt ${args.join(' ')}`);
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/wxt', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The extension could not be built.\n${stdout}${stderr}`);
  return name === 'firefox' ? '.output/firefox-mv3' : '.output/chrome-mv3';
}
