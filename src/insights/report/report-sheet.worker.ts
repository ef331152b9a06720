import { parentPort, workerData } from 'node:worker_threads';
import { type Report, reportSheet } from './report-sheet.js';

// In a thread of its own: Chinese fonts take a while to unpack, and nobody's booking is to wait for that.
parentPort!.postMessage(await reportSheet(workerData as Report));
