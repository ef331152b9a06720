import zlib from 'node:zlib';
import QRCode from 'qrcode';
import { Campus, type Person, type Space } from './support/campus.js';

/** What a PDF says page by page: enough of a reader for what we write. */
function pagesOf(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length;
}

/** The texts in the fonts that every reader has, which stand in the streams as hexadecimal. */
function textsOf(pdf: Buffer): string[] {
  const texts: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    const end = pdf.indexOf('endstream', at);
    let content: string;
    try {
      content = zlib.inflateSync(pdf.subarray(at + 'stream\n'.length, end)).toString('latin1');
    } catch {
      continue;
    }
    for (const [, shown] of content.matchAll(/\[([^\]]*)\] TJ/g)) {
      const hex = [...shown!.matchAll(/<([0-9a-f]*)>/g)].map(([, part]) => part).join('');
      texts.push(Buffer.from(hex, 'hex').toString('latin1'));
    }
  }
  return texts;
}

describe('Stickers for doors', () => {
  let campus: Campus;
  let operator: Person;
  let spaces: Space[];

  const print = async (
    query: string,
    person = operator,
  ): Promise<{ status: number; type: string; pdf: Buffer }> => {
    const reply = await fetch(`${campus.server.url}/api/v1/spaces/qr-labels.pdf?${query}`, {
      headers: { authorization: `Bearer ${person.token}` },
    });
    return {
      status: reply.status,
      type: reply.headers.get('content-type') ?? '',
      pdf: Buffer.from(await reply.arrayBuffer()),
    };
  };

  beforeAll(async () => {
    campus = await Campus.open();
    operator = await campus.person({ roles: ['operator'] });
    spaces = await Promise.all(
      Array.from({ length: 22 }, () => campus.space({ name: { en: 'Wet lab', zhHant: '濕式實驗室' } })),
    );
  });
  afterAll(() => campus.close());

  it('are printed for the spaces that are named, each with its code and its names', async () => {
    const [one, two] = spaces as [Space, Space];
    const { status, type, pdf } = await print(`ids=${one.id},code:${two.code}`);
    expect([status, type]).toEqual([200, 'application/pdf']);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.subarray(-6).toString()).toContain('%%EOF');
    expect(pagesOf(pdf)).toBe(1);
    expect(textsOf(pdf)).toEqual(expect.arrayContaining([one.code, two.code, 'Wet lab']));
    // The Chinese name is there in a font of its own, which every reader can then draw.
    expect(pdf.toString('latin1')).toContain('NotoSansHK');
  });

  it('fill as many sheets as it takes', async () => {
    const { pdf } = await print(`ids=${spaces.map(({ id }) => id).join(',')}`);
    expect(pagesOf(pdf)).toBe(2);
  });

  it('are printed for a whole floor, without what is retired', async () => {
    const { body: space } = await operator.get(`/spaces/${spaces[0]!.id}`);
    const { body: floor } = await campus.admin.post('/floors', {
      buildingId: space.building.id,
      code: 'LBL',
      level: 40,
      name: { en: 'Labels' },
      gfaM2: 100,
    });
    const [kept, gone] = await Promise.all([
      campus.space({ floorId: floor.id, areaM2: 1 }),
      campus.space({ floorId: floor.id, areaM2: 1, status: 'retired' }),
    ]);
    const texts = textsOf((await print(`floorId=${floor.id}`)).pdf);
    expect(texts).toContain(kept.code);
    expect(texts).not.toContain(gone.code);
  });

  it('lead to the page of the space, and prove that one stands before it', async () => {
    const [space] = spaces as [Space];
    const { code, links } = (await operator.get(`/spaces/${space.id}/qr-code`)).body;
    expect(links.html).toBe(`/s/${space.code}?qr=${code}`);
    const mei = await campus.person();
    expect((await mei.post('/check-in', { code })).body.code).toBe('no-booking-here');
  });

  it('are not needed to take the page of a space from a screen to a phone', async () => {
    const [space] = spaces as [Space];
    const draw = async (id: string, person: Person) => {
      const reply = await fetch(`${campus.server.url}/api/v1/spaces/${id}/page-code.svg`, {
        headers: { authorization: `Bearer ${person.token}` },
      });
      return { status: reply.status, type: reply.headers.get('content-type'), svg: await reply.text() };
    };
    const mei = await campus.person();
    const { status, type, svg } = await draw(space.id, mei);
    expect([status, type]).toEqual([200, 'image/svg+xml']);
    const page = `${campus.server.url}/s/${space.code}`;
    expect(svg).toBe(await QRCode.toString(page, { type: 'svg', errorCorrectionLevel: 'M' }));
    expect((await draw(`code:${space.code}`, mei)).svg).toBe(svg);
    const hidden = await campus.space({ status: 'hidden' });
    expect((await draw(hidden.id, mei)).status).toBe(404);
  });

  it('are for those who keep the inventory, and for what exists', async () => {
    const [space] = spaces as [Space];
    expect((await print(`ids=${space.id}`, await campus.person())).status).toBe(403);
    expect((await print('ids=code:nowhere')).status).toBe(404);
    expect((await print('floorId=flr_nowhere')).status).toBe(404);
    expect((await print('')).status).toBe(422);
    expect((await print(`ids=${space.id}&floorId=flr_x`)).status).toBe(422);
  });
});
