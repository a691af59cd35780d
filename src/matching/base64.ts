/** Tables of numbers as text: base64, little-endian. */

/** @param size bytes of each number, 1 to 4. */
export function toBase64(numbers: Uint8Array | Uint32Array, size: number): string {
  let text = '';
  for (const number of numbers) {
    for (let byte = 0; byte < size; byte++) text += String.fromCharCode((number >>> (byte * 8)) & 0xff);
  }
  return btoa(text);
}

/** @param make the kind of table that `toBase64` was given, with the same `size`. */
export function fromBase64<Table extends Uint8Array | Uint32Array>(
  base64: string,
  make: new (length: number) => Table,
  size: number,
): Table {
  const text = atob(base64);
  const table = new make(text.length / size);
  for (let index = 0; index < table.length; index++) {
    let number = 0;
    for (let byte = size - 1; byte >= 0; byte--) number = number * 256 + text.charCodeAt(index * size + byte);
    table[index] = number;
  }
  return table;
}
