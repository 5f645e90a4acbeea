/** natural's stemmers one by one: it types all of them together only. */
declare module 'natural/lib/natural/stemmers/porter_stemmer*.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
