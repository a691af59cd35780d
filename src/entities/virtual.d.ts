declare module 'virtual:listmark/dataset' {
  const dataset: {
    readonly entities: readonly import('./model.ts').Entity[];
    readonly forms: readonly import('../matching/model.ts').SurfaceForm[];
    readonly topics: import('../matching/model.ts').Topics;
  };
  export default dataset;
}

declare module 'virtual:listmark/sieve' {
  /** Base64 of the tables of `Sieve`. */
  const sieve: { readonly heads: string; readonly names: string; readonly longest: number };
  export default sieve;
}
