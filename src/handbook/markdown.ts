import { Marked, type Tokens } from 'marked';

/** Where a link of a page leads on the site; undefined where what it names is not on it. */
export type LinkFor = (target: string) => string | undefined;

/** Markdown of ours as HTML. Tables and code are reached and scrolled by keyboard; HTML within it is shown, not obeyed. */
export function htmlOf(markdown: string, linkFor: LinkFor): string {
  const marked = new Marked({
    gfm: true,
    renderer: {
      html: ({ text }: Tokens.HTML | Tokens.Tag) => escaped(text),
      code: ({ text, lang }: Tokens.Code) =>
        `<pre tabindex="0"${lang ? ` data-language="${escaped(lang.split(' ', 1)[0]!)}"` : ''}><code>${escaped(text)}</code></pre>\n`,
      heading({ tokens, depth, text }: Tokens.Heading) {
        return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const said = this.parser.parseInline(tokens);
        const to = linkFor(href);
        return to === undefined ? said : `<a href="${escaped(to)}">${said}</a>`;
      },
    },
  });
  return (marked.parse(markdown) as string)
    .replaceAll('<table>', '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
}

/** One line of Markdown. */
export const inlineHtmlOf = (markdown: string, linkFor: LinkFor): string =>
  htmlOf(markdown, linkFor)
    .trim()
    .replace(/^<p>|<\/p>$/g, '');

/** As GitHub makes them of headings. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
