/** Keeps the toolbar button true to the reader's switches. */
import { onStarted } from '../platform/events.ts';
import { readSettings, watchSettings, type Settings } from '../platform/settings.ts';
import { showSwitches } from '../platform/toolbar.ts';

export function followSwitches(): void {
  const show = ({ off, offSites }: Settings) => showSwitches(off, (host) => offSites.includes(host));
  watchSettings(null, (settings) => void show(settings));
  // The browser forgets the button's state when it ends.
  onStarted(async () => {
    const settings = await readSettings();
    if (settings.off) await show(settings);
  });
}
