import { parentPort, workerData } from 'node:worker_threads';
import type { Label } from './label.js';
import { labelSheet } from './label-sheet.js';

// In a thread of its own: Chinese fonts take a while to unpack, and nobody's booking is to wait for that.
parentPort!.postMessage(await labelSheet(workerData as Label[]));
