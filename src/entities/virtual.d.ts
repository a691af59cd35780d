declare module 'virtual:listmark/sieve' {
  /** Unpacked by `unpackSieve`. */
  const sieve: import('../matching/sieve.ts').PackedSieve;
  export default sieve;
}
