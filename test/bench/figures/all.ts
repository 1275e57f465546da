import { caseLists } from './case-lists.js';
import { caseRead } from './case-read.js';
import type { Figure } from './figure.js';
import { fullCommand } from './full-command.js';
import { growth } from './growth.js';
import { hearingsClosing } from './hearings-closing.js';
import { largeLists } from './large-lists.js';
import { largeWorkbooks } from './large-workbooks.js';
import { logToQueue } from './log-to-queue.js';
import { longStreams } from './long-streams.js';
import { otherStores } from './other-stores.js';
import { peerCommand } from './peer-command.js';
import { repliesAtOnce } from './replies-at-once.js';
import { statementsPerCommand } from './statements-per-command.js';
import { storeAppend } from './store-append.js';

/** Every figure by the name it has among the quality goals, in the order they are measured. */
export const figures: ReadonlyMap<string, Figure> = new Map<string, Figure>([
  ['C5', storeAppend],
  ['C1', fullCommand],
  ['C3', peerCommand],
  ['C4', otherStores],
  ['N1', statementsPerCommand],
  ['V1', repliesAtOnce],
  ['C8', longStreams],
  ['H1', caseRead],
  ['Q1', logToQueue],
  ['Q3', hearingsClosing],
  ['R1', caseLists],
  ['K1', largeLists],
  ['K2', largeWorkbooks],
  ['G1', growth],
]);
