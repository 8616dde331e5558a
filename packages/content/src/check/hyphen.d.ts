// The package brings no types; this is the part we use.
declare module 'hyphen/nl/index.js' {
  const hyphen: { hyphenateSync: (text: string, options: { hyphenChar: string; minWordLength: number }) => string }
  export = hyphen
}
