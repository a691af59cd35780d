declare module 'virtual:listmark/sieve' {
  /** Base64 of the tables of `Sieve`. */
  const sieve: { readonly heads: string; readonly names: string; readonly longest: number };
  export default sieve;
}
