import type { UploadStanding } from '../store/uploads.query.js';
import { UploadProgress } from './upload-progress.handler.js';

const KEY = { council: 'nj', owner: 'aalborg', upload: 'u-1' };

const listened = () => {
  const told: UploadStanding[] = [];
  const tell = (_key: typeof KEY, standing: UploadStanding): Promise<void> => Promise.resolve(void told.push(standing));
  return { told, tell };
};

describe('the progress of an upload', () => {
  it('is told at once, then seldom however fast it goes, and in the end for certain', async () => {
    const { told, tell } = listened();
    const progress = new UploadProgress({ tell }, KEY);
    for (let rowsRead = 1; rowsRead <= 100; rowsRead += 1) progress.read({ bytesRead: rowsRead * 10, rowsRead });
    await progress.reached('done');
    expect(told).toEqual([
      { state: 'reading', bytesRead: 10, rowsRead: 1 },
      { state: 'done', bytesRead: 1000, rowsRead: 100 },
    ]);
  });

  it('is told to nobody who has not asked', async () => {
    const { told, tell } = listened();
    const progress = new UploadProgress({ tell }, undefined);
    progress.read({ bytesRead: 1, rowsRead: 1 });
    await progress.reached('done');
    expect(told).toEqual([]);
  });

  it('holds nothing up when it cannot be told', async () => {
    const progress = new UploadProgress({ tell: () => Promise.reject(new Error('the database is away')) }, KEY);
    progress.read({ bytesRead: 1, rowsRead: 1 });
    await expect(progress.reached('done')).resolves.toBeUndefined();
  });
});
