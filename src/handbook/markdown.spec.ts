import { htmlOf } from './markdown.js';

const html = (markdown: string) =>
  htmlOf(markdown, (target) => (target.startsWith('#') ? target : undefined)).trim();

describe('A page', () => {
  it.each([
    ['## A company’s own & more', '<h2 id="a-companys-own--more">A company’s own &amp; more</h2>'],
    ['[here](#a) and [there](../src/a.ts)', '<p><a href="#a">here</a> and there</p>'],
    ['<script>alert(1)</script>', '&#60;script&#62;alert(1)&#60;/script&#62;'],
    ['a <b onclick="x">b</b>', '<p>a &#60;b onclick=&#34;x&#34;&#62;b&#60;/b&#62;</p>'],
    [
      '```bash norun\necho "<a>"\n```',
      '<pre tabindex="0" data-language="bash"><code>echo &#34;&#60;a&#62;&#34;</code></pre>',
    ],
  ])('%s is shown as it should be', (markdown, shown) => expect(html(markdown)).toBe(shown));

  it('has tables that can be scrolled by keyboard', () => {
    expect(html('| a |\n|---|\n| `b` |')).toMatch(
      /^<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>[\s\S]*<code>b<\/code>[\s\S]*<\/table>\s*<\/div>$/,
    );
  });
});
