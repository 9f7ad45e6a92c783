/** Milliseconds since 1970, as `Date.now()`. */
export type Now = () => number;
