/** A file of records as text, whatever it is packed in; what it is counts, not its name. */
import { mostMegabytes } from "./limits.js";
import { Refused } from "./refusal.js";

const mostBytes = mostMegabytes * 1_000_000;

/**
 * @param read called with the share of the file that is read, 0 to 1
 * @throws {Refused} when the file is none that can be read here, or too large once unpacked
 */
export async function* textOf(file: Blob, read: (done: number) => void): AsyncGenerator<string> {
  const packed = await isGzip(file);
  let through = 0;
  const raw = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        through += chunk.byteLength;
        read(through / file.size);
        controller.enqueue(chunk);
      },
    }),
  );
  const bytes = packed ? raw.pipeThrough(new DecompressionStream("gzip")) : raw;
  const decoder = new TextDecoder();
  const reader = bytes.getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw packed ? new Refused({ kind: "gzip" }) : error;
      });
      if (done) break;
      size += value.byteLength;
      if (size > mostBytes) throw new Refused({ kind: "too-large", megabytes: mostMegabytes });
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  yield decoder.decode();
}

async function isGzip(file: Blob): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  if (start.length === 0) throw new Refused({ kind: "empty" });
  if (file.size > mostBytes) throw new Refused({ kind: "too-large", megabytes: mostMegabytes });
  const begins = (...bytes: readonly number[]): boolean => bytes.every((byte, at) => start[at] === byte);
  if (begins(0x50, 0x41, 0x52, 0x31)) throw new Refused({ kind: "parquet" });
  if (begins(0x50, 0x4b, 3, 4) || begins(0xd0, 0xcf, 0x11, 0xe0)) throw new Refused({ kind: "spreadsheet" });
  if (begins(0x1f, 0x8b)) return true;
  if (start.includes(0)) throw new Refused({ kind: "not-text" });
  return false;
}
