const units = ["B", "KB", "MB", "GB", "TB"];

/** Bytes as JEDEC counts them, in whole units: `1000 B`, `12 KB`. */
export function fileSize(bytes: number | null | undefined): string {
  let size = bytes ?? 0;
  let unit = 0;
  while (unit < units.length - 1 && Math.round(size) >= 1024) {
    size /= 1024;
    unit++;
  }
  return `${Math.round(size)} ${units[unit]}`;
}
