// What the stories in a browser need on top of the database.
import { findChromium } from '../../scripts/chromium.mjs';
import prepareDatabase from './global-setup.mjs';

export default async function prepareBrowser(configuration) {
  await prepareDatabase(configuration);
  process.env.TEST_CHROMIUM = JSON.stringify(await findChromium());
}
