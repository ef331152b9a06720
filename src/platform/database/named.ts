/**
 * Names for statements that are put together each time, the first few of them: every connection keeps what it has prepared
 * as long as it lives, and whoever asks decides what there is. The others have none.
 */
export function namesFor(prefix: string, most: number): (text: string) => string | undefined {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= most) return known;
    const name = `${prefix}-${names.size + 1}`;
    names.set(text, name);
    return name;
  };
}
