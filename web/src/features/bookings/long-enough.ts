/** To look for people by: three letters; a Chinese name has two or three characters in all. */
export const isLongEnough = (name: string): boolean => name.length >= (/\p{Script=Han}/u.test(name) ? 2 : 3);
