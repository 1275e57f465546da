const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Whether bytes begin as a workbook does, whatever the sender calls them. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return ZIP.every((byte, place) => bytes[place] === byte);
}
