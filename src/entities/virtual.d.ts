declare module 'virtual:listmark/dataset' {
  const dataset: {
    readonly entities: readonly import('./model.ts').Entity[];
    readonly topics: import('../matching/model.ts').Topics;
  };
  export default dataset;
}

declare module 'virtual:listmark/sieve' {
  /** Unpacked by `unpackSieve`. */
  const sieve: import('../matching/sieve.ts').PackedSieve;
  export default sieve;
}
