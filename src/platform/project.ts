/**
 * Where corrections go: the one place that says so. An e-mail (`mailto:`), or a public form (`https://`), which is given
 * `title` and `body` as GitHub's does.
 *
 * `.example` delivers nothing: the project has no address yet. Its owner sets it before the first release
 * (CORRECTIONS.md, "Before the first release").
 */
export const CORRECTIONS: string = 'mailto:corrections@listmark.example';
