import { SaxesParser } from 'saxes';
import { DavRefusal } from '../dav-refusal.js';
import type { ClarkName } from './names.js';
import { xml } from './write-xml.js';

export interface XmlElement {
  name: ClarkName;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlElement[];
  text: string;
}

interface Open extends XmlElement {
  attributes: Map<string, string>;
  children: XmlElement[];
}

/** More than any calendar sends: a report on 5,000 hrefs has little more elements than that. */
const most = { depth: 20, elements: 6_000, attributes: 10_000, attributesOfOne: 32 };

/** Reads what a client sent. No DTD, so no entities but those of XML itself; nothing is fetched, nothing grows. */
export function readXml(body: Buffer): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  let attributes = 0;
  let ofThisOne = 0;
  parser.on('error', (error) => {
    throw notXml(error.message);
  });
  parser.on('doctype', () => {
    throw notXml('A document type is not read here.');
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) throw notXml('Send UTF-8.');
  });
  parser.on('opentagstart', () => {
    ofThisOne = 0;
    if (++elements > most.elements || open.length >= most.depth) throw tooMuch();
  });
  parser.on('attribute', () => {
    if (++ofThisOne > most.attributesOfOne || ++attributes > most.attributes) throw tooMuch();
  });
  parser.on('opentag', ({ uri, local, attributes: given }) => {
    const found = new Map(Object.values(given).map(({ local: name, value }) => [name, value]));
    const next: Open = { name: `{${uri}}${local}`, attributes: found, children: [], text: '' };
    open.at(-1)?.children.push(next);
    open.push(next);
  });
  parser.on('text', (text) => append(open, text));
  parser.on('cdata', (text) => append(open, text));
  parser.on('closetag', () => {
    root = open.pop();
  });
  parser.write(textOf(body)).close();
  if (!root) throw notXml('There is no XML in the body.');
  return root;
}

function append(open: readonly Open[], text: string): void {
  const current = open.at(-1);
  if (current) current.text += text;
}

function textOf(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw notXml('Send UTF-8.');
  }
}

const notXml = (why: string) => new DavRefusal(400, xml``, `The body is not XML that is read here: ${why}`);
const tooMuch = () =>
  new DavRefusal(413, xml``, 'The body has more elements or attributes than any calendar sends.');

export const childOf = (parent: XmlElement | undefined, name: ClarkName): XmlElement | undefined =>
  parent?.children.find((child) => child.name === name);

export const childrenOf = (parent: XmlElement | undefined, name: ClarkName): XmlElement[] =>
  parent?.children.filter((child) => child.name === name) ?? [];
