/** The rules of `assets/styles/marks.css` in another colour, for the pages whose ground swallows the standard one. */
/**
 * The rules of the marks in a colour (`#rrggbb`). Each rule outweighs the manifest's of its
 * kind.
 */
export function marksSheet(color: string): string {
  const { r, g, b } = parse(color);
  const tint = (alpha: number) => `background-color: rgb(${r} ${g} ${b} / ${alpha})`;
  const rule = (name: string, style: string) => `:is(*, #listmark)::highlight(listmark-${name}) { ${style} }`;
  const inLink = (name: string, style: string) =>
    [':any-link', ':any-link *']
      .map((where) => `${where}:is(*, #listmark)::highlight(listmark-${name})`)
      .join(', ') + ` { ${style} }`;
  const under = (kind: string, width: number, offset: number) =>
    `text-decoration: underline ${kind} ${color} ${width}px; text-underline-offset: ${offset}px`;
  const noTint = 'background-color: transparent';
  return [
    '@media not print {',
    rule('sure', under('solid', 1, 4)),
    rule('first', `${under('solid', 2, 4)}; ${tint(0.17)}`),
    rule('possible', under('dotted', 2, 4)),
    rule('open', tint(0.36)),
    inLink('sure', `${under('solid', 2, 5)}; ${noTint}`),
    inLink('first', `${under('solid', 2, 5)}; ${noTint}`),
    inLink('possible', under('dotted', 2, 5)),
    inLink('open', `${under('solid', 3, 5)}; ${noTint}`),
    '}',
  ].join('\n');
}

function parse(color: string): { r: number; g: number; b: number } {
  const value = Number.parseInt(color.slice(1), 16);
  return { r: value >> 16, g: (value >> 8) & 255, b: value & 255 };
}
