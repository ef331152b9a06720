// A file that at most one living process holds. What a killed process leaves behind binds nobody.
import fs from 'node:fs';
import path from 'node:path';
import { birthOf, stillLives } from './processes.mjs';

/** Takes the claim for this process, or answers undefined when another living process has it. */
export function takeClaim(file) {
  const own = { pid: process.pid, birth: birthOf(process.pid) };
  fs.mkdirSync(path.dirname(file), { recursive: true });

  while (!placed(file, own)) {
    if (holderOf(file)) return undefined;
    removeStale(file);
  }

  return {
    /** Tells others more about the holder. */
    describe(details) {
      const draft = writeDraft(file, { ...own, ...details });
      fs.renameSync(draft, file);
    },
    release() {
      if (read(file)?.pid === process.pid) fs.rmSync(file, { force: true });
    },
  };
}

/** What the living holder wrote about itself, if there is one. */
export function holderOf(file) {
  const holder = read(file);
  return holder && stillLives(holder) ? holder : undefined;
}

/** A hard link, unlike an exclusive create, shows the file only with its content. */
function placed(file, content) {
  const draft = writeDraft(file, content);
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** Moves the dead claim aside first: had a rival been quicker, it would be the rival's, and goes back. */
function removeStale(file) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    fs.renameSync(file, aside);
    if (holderOf(aside)) fs.linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

function writeDraft(file, content) {
  const draft = `${file}.${process.pid}.draft`;
  // It may carry the password of the database.
  fs.writeFileSync(draft, JSON.stringify(content), { mode: 0o600 });
  return draft;
}

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
