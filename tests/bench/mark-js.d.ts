/** The part of mark.js that the bench uses (https://markjs.io); the package has no types of its own. */
declare module 'mark.js/dist/mark.es6.js' {
  export default class Mark {
    constructor(context: Element);
    mark(
      words: string | readonly string[],
      options: { separateWordSearch: boolean; done: (found: number) => void },
    ): void;
  }
}
