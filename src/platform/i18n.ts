/** The extension's words in the browser's language. */
import { i18n } from '#i18n';

/**
 * A message in the browser's language, in English where it has none. `values` replace `$1`, `$2`, …; `count` chooses
 * among the forms of a message that has several.
 */
export const translate = i18n.t as unknown as (
  key: string,
  values?: readonly (string | number)[],
  count?: number,
) => string;
