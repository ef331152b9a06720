// A real Chromium for tests, with nothing to install: the machine's own, else the one inside an npm package.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];

const args = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** What Playwright's `chromium.launch()` takes: `{ executablePath, args, env }`. */
export async function findChromium() {
  const own = [process.env.CHROME_PATH, ...installed].find((place) => place && fs.existsSync(place));
  if (own) return { executablePath: own, args, env: {} };

  const folder = await unpackOnce();
  return {
    executablePath: path.join(folder, 'chromium'),
    args,
    env: {
      LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    },
  };
}

/** Into a folder that gets its name when it is complete, so a run cut short leaves nothing that looks usable. */
async function unpackOnce() {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const home = path.resolve(path.dirname(entry), '..');
  const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'));

  const folder = path.join(os.tmpdir(), `tolo-chromium-${version}-${os.userInfo().uid}-fonts`);
  if (fs.existsSync(folder)) return folder;

  const draft = fs.mkdtempSync(`${folder}.`);
  try {
    await unpackInto(draft, path.join(home, 'bin'));
    fs.renameSync(draft, folder);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    if (!fs.existsSync(folder)) throw error;
  }
  return folder;
}

/** The package unpacks into the temporary folder, wherever that is when it is asked. */
async function unpackInto(folder, archives) {
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath(archives);
    // Four libraries that a minimal Debian lacks. The package itself would unpack them on AWS only.
    await inflate(path.join(archives, 'al2023.tar.br'));
    writeFontsConfig(folder);
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
}

/** The package's own names folders that only exist on AWS, and without a font Chromium ends itself at the first text field. */
function writeFontsConfig(folder) {
  const home = folder.replace(/\.[^./]+$/, '');
  const config = `<?xml version="1.0"?>
<fontconfig>
  <dir>${home}/fonts/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;
  fs.writeFileSync(path.join(folder, 'fonts.conf'), config);
}
