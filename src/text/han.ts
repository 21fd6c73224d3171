/** Holds a Chinese character. */
export const han = /\p{Script=Han}/u;
