/** The packed files that come with the extension. */
import { browser } from 'wxt/browser';

/** @param name of a file under `data/`, JSON in gzip. */
export async function readDataFile(name: string): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(`/data/${name}` as never));
  if (!response.body) throw new Error(`The file data/${name} of the extension is missing. Install it again.`);
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).json();
}
