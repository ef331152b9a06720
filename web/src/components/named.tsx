import { type Name, useWords } from '../i18n/use-words';

/** A name of the campus, marked with its language where that is not the page's. */
export function Named({ name }: { name: Name }) {
  const { text, lang } = useWords().name(name);
  return lang ? <span lang={lang}>{text}</span> : text;
}
