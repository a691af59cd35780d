declare module 'opencc-js' {
  /** Converts text between the scripts of Chinese. */
  export function Converter(options: {
    from: 'cn' | 'hk' | 'tw';
    to: 'cn' | 'hk' | 'tw';
  }): (text: string) => string;
}
