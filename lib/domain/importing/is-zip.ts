/** Whether a file is a ZIP archive, as XLSX is too: by its first bytes (PKWARE APPNOTE 4.3.7, 4.3.16). */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}
