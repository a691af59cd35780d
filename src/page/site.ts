/** The site that the reader is on: that of the tab, also for the frames in it. */
export function siteOf(window: Window): string {
  const { location } = window;
  // Chromium tells each frame the origins around it, outermost last; Firefox does not.
  const outermost = [...((location as { ancestorOrigins?: Iterable<string> }).ancestorOrigins ?? [])].at(-1);
  if (outermost !== undefined && URL.canParse(outermost)) return new URL(outermost).hostname;
  try {
    if (window.top) return window.top.location.hostname || hostOf(window.origin);
  } catch {
    // A frame of another site: the browser names the page that holds it as where the frame came from.
    return hostOf(window.document.referrer) || location.hostname;
  }
  return location.hostname;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}
