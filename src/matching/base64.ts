/** Tables of numbers as text: their bytes in base64. Little-endian, as every machine that runs a browser is. */

export function toBase64({ buffer, byteOffset, byteLength }: Uint8Array | Uint32Array): string {
  let text = '';
  for (const byte of new Uint8Array(buffer, byteOffset, byteLength)) text += String.fromCharCode(byte);
  return btoa(text);
}

/** @param Table the kind of table that `toBase64` was given. */
export function fromBase64<T>(base64: string, Table: new (buffer: ArrayBuffer) => T): T {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return new Table(bytes.buffer);
}
