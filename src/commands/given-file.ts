/** A file as the reader named it: npm runs commands in the project's folder, she may stand elsewhere. */
import { resolve } from 'node:path';

export function givenFile(file: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', file);
}
