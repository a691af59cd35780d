/** The reader's settings, and news of their change. */
import { storage } from 'wxt/utils/storage';

export interface Settings {
  /** Off everywhere. */
  readonly off: boolean;
  /** Hosts on which nothing is read. */
  readonly offSites: readonly string[];
}

const settings = storage.defineItem<Settings>('local:settings', {
  fallback: { off: false, offSites: [] },
  version: 1,
});

/** The fallback where the store cannot be read: the reader's page must not suffer from a broken profile. */
export async function readSettings(): Promise<Settings> {
  try {
    return await settings.getValue();
  } catch {
    return settings.fallback;
  }
}

export function isOff({ off, offSites }: Settings, host: string): boolean {
  return off || offSites.includes(host);
}

export async function switchEverywhere(off: boolean): Promise<void> {
  await settings.setValue({ ...(await readSettings()), off });
}

export async function switchSite(host: string, off: boolean): Promise<void> {
  const before = await readSettings();
  const others = before.offSites.filter((site) => site !== host);
  await settings.setValue({ ...before, offSites: off ? [...others, host] : others });
}

/** Calls back at each change until `signal` aborts; `null`: as long as the script lives. */
export function watchSettings(signal: AbortSignal | null, changed: (settings: Settings) => void): void {
  const stop = settings.watch((value) => changed(value ?? settings.fallback));
  const end = () => {
    try {
      stop();
    } catch {
      // The extension is gone, and its news with it.
    }
  };
  signal?.addEventListener('abort', end, { once: true });
}
