import { asWritten, csvLine } from './csv.js';

describe('A line of a table', () => {
  it.each<[string, string[], string]>([
    ['plain', ['a', 'b c', ''], 'a,b c,\r\n'],
    ['with a comma', ['a,b', 'c'], '"a,b",c\r\n'],
    ['with quotes', ['say "hi"'], '"say ""hi"""\r\n'],
    ['with line breaks', ['a\nb', 'a\r\nb'], '"a\nb","a\r\nb"\r\n'],
    ['in Chinese', ['空間'], '空間\r\n'],
    ['with signs inside', ['1+1=2', 'a@b', 'x-y'], '1+1=2,a@b,x-y\r\n'],
    ['=', ['=1+1'], "'=1+1\r\n"],
    ['+', ['+1'], "'+1\r\n"],
    ['-', ['-1+1'], "'-1+1\r\n"],
    ['a number below zero', ['-1', '-0.99'], '-1,-0.99\r\n'],
    ['@', ['@SUM(A1)'], "'@SUM(A1)\r\n"],
    ['what looks made harmless already', ["'=1"], "''=1\r\n"],
    ['an apostrophe', ["'tis"], "'tis\r\n"],
    ['a tab', ['\t=1'], "'\t=1\r\n"],
    ['a carriage return', ['\r=1'], `"'\r=1"\r\n`],
    ['a line feed', ['\n=1'], `"'\n=1"\r\n`],
    ['a formula with a comma', ['=HYPERLINK("x","y")'], `"'=HYPERLINK(""x"",""y"")"\r\n`],
  ])('%s', (_, cells, line) => expect(csvLine(cells)).toBe(line));
});

describe('A cell that was made harmless', () => {
  it.each(['=1', '-1', '+1', '@a', "'=1", "''-1", "'tis", "'", '', 'plain', "'1"])(
    '%s is read as it was',
    (text) => expect(asWritten(csvLine([text]).trimEnd())).toBe(text),
  );
});
