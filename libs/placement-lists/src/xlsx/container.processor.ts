import { fromBufferPromise, type ZipFile } from 'yauzl';

/** What bars a workbook from being opened. */
export type ContainerFault = 'too-large' | 'not-a-workbook';

const MOST_ENTRIES = 10_000;
const MOST_UNFOLDED = 200_000_000;

/**
 * Looks at what a ZIP file says of its entries, before any is unfolded. An entry may not unfold to more than it says, and must say
 * it: the reader holds it to that.
 */
export async function containerFault(bytes: Uint8Array): Promise<ContainerFault | undefined> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
    return await faultOf(zip);
  } catch {
    return 'not-a-workbook';
  }
}

async function faultOf(zip: ZipFile): Promise<ContainerFault | undefined> {
  if (zip.entryCount > MOST_ENTRIES) return 'too-large';
  let unfolded = 0;
  for await (const { compressedSize, uncompressedSize } of zip.eachEntry()) {
    if (compressedSize > 0 && uncompressedSize === 0) return 'not-a-workbook';
    unfolded += uncompressedSize;
    if (unfolded > MOST_UNFOLDED) return 'too-large';
  }
  return undefined;
}
