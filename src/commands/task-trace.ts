/**
 * What the main thread of a tab did, read from Chromium's own trace. All times are processor time of that thread, in
 * ms: what else the machine does in between does not count.
 */
import type { Page } from 'puppeteer-core';

/** A task that keeps input and frames waiting (W3C Long Tasks). */
const LONG = 50;
const CATEGORIES = [
  ...['-*', 'toplevel', 'blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  ...['v8', 'v8.execute'],
];
const SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'v8.compile', 'v8.run']);
const STYLE = 'UpdateLayoutTree';
const LAYOUT = 'Layout';
/** Tells the trace's reader which of all threads is that of the page. */
const HERE = 'listmark-trace-ends-here';

export interface Work {
  /** All tasks. */
  readonly total: number;
  readonly script: number;
  /** Style and layout, forced by scripts or not. */
  readonly layout: number;
  /** How often the page was laid out. */
  readonly layouts: number;
  readonly longTasks: number;
  readonly own: OwnWork;
}

/** What the extension's scripts did. */
export interface OwnWork {
  /** Of tasks that the extension began the whole; of others, its calls. */
  readonly total: number;
  readonly tasks: number;
  readonly longest: number;
  readonly longTasks: number;
  /** Layouts within its scripts: what it asked the page for could not be said without. */
  readonly forcedLayouts: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs: when it began, by the clock; how long it took, by the clock and by the processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly worldName?: string; readonly data?: { readonly url?: string } };
}

/** Chromium only. The page that `during` leaves open is the one told of. */
export async function traced(page: Page, during: () => Promise<void>): Promise<Work> {
  await page.tracing.start({ categories: CATEGORIES });
  let trace: Uint8Array | undefined;
  try {
    await during();
    await page.evaluate((name) => void performance.mark(name), HERE);
  } finally {
    trace = await page.tracing.stop();
  }
  if (!trace) throw new Error('The browser handed out no trace.');
  return workIn((JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }).traceEvents);
}

function workIn(all: readonly TraceEvent[]): Work {
  const here = all.find(({ name }) => name === HERE);
  if (!here) throw new Error('The trace does not tell of the page: its buffer was too small, or it crashed.');
  const events = all
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === here.pid && tid === here.tid)
    .toSorted((a, b) => a.ts - b.ts || durationOf(b) - durationOf(a));
  const work = { total: 0, script: 0, layout: 0, layouts: 0, longTasks: 0 };
  const own = { total: 0, tasks: 0, longest: 0, longTasks: 0, forcedLayouts: 0 };
  for (let index = 0; index < events.length;) {
    const task = events[index++]!;
    if (task.name !== 'RunTask') continue;
    const inside: TraceEvent[] = [];
    for (; index < events.length && events[index]!.ts < endOf(task); index++) inside.push(events[index]!);
    const time = timeOf(task);
    work.total += time;
    if (time > LONG) work.longTasks++;
    const scripts = outermost(inside, ({ name }) => SCRIPT.has(name));
    work.script += sum(scripts);
    const layouts = outermost(inside, ({ name }) => name === LAYOUT || name === STYLE);
    work.layout += sum(layouts);
    work.layouts += layouts.filter(({ name }) => name === LAYOUT).length;

    const calls = outermost(inside, isOwn);
    if (calls.length === 0) continue;
    const begun = scripts[0] !== undefined && calls[0]!.ts <= endOf(scripts[0]);
    const share = begun ? time : sum(calls);
    own.tasks++;
    own.total += share;
    own.longest = Math.max(own.longest, share);
    if (share > LONG) own.longTasks++;
    const asking = begun ? scripts : calls;
    own.forcedLayouts += layouts.filter(
      (one) => one.name === LAYOUT && asking.some((call) => one.ts >= call.ts && one.ts < endOf(call)),
    ).length;
  }
  return { ...work, own };
}

/** By the name of the extension's world, or by the address of its script. */
function isOwn({ args }: TraceEvent): boolean {
  return args?.worldName === 'Listmark' || args?.data?.url?.startsWith('chrome-extension://') === true;
}

const durationOf = ({ dur = 0 }: TraceEvent) => dur;
const endOf = (event: TraceEvent) => event.ts + durationOf(event);
const timeOf = ({ tdur = 0 }: TraceEvent) => tdur / 1000;
const sum = (events: readonly TraceEvent[]) => events.reduce((all, one) => all + timeOf(one), 0);

/** Those of the kind that lie in no other of it. */
function outermost(events: readonly TraceEvent[], is: (event: TraceEvent) => boolean): TraceEvent[] {
  const found: TraceEvent[] = [];
  for (const event of events) {
    const last = found.at(-1);
    if (is(event) && (!last || event.ts >= endOf(last))) found.push(event);
  }
  return found;
}
