import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LockError, takeLock } from "./lock.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "brightline-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, "lock");
const write = (holder: object | string) =>
  writeFileSync(
    file(),
    typeof holder === "string" ? holder : JSON.stringify({ host: hostname(), started: null, ...holder }),
  );

/** The number of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ["-e", ""]).pid;

describe("takeLock", () => {
  it("holds the folder until it is released, and leaves nothing behind", () => {
    const lock = takeLock(folder);
    expect(() => takeLock(folder)).toThrow(LockError);
    expect(readdirSync(folder)).toEqual(["lock"]);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
    takeLock(folder).release();
  });

  it("names the process that holds it", () => {
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    try {
      write({ pid: other.pid });
      expect(() => takeLock(folder)).toThrow(new RegExp(`in use by process ${other.pid}`));
      expect(readFileSync(file(), "utf8")).toContain(String(other.pid));
    } finally {
      other.kill();
    }
  });

  it("takes over from a dead process", () => {
    write({ pid: deadPid() });
    const lock = takeLock(folder);
    expect(readFileSync(file(), "utf8")).toContain(`"pid":${process.pid}`);
    lock.release();
  });

  it.runIf(process.platform === "linux")("takes over when the number now belongs to another process", () => {
    write({ pid: process.pid, started: "another-boot/1" });
    takeLock(folder).release();
  });

  it("refuses a lock of another machine, and one it cannot read", () => {
    write({ pid: deadPid(), host: "another-machine" });
    expect(() => takeLock(folder)).toThrow(/another machine \(another-machine/);
    write("half a lo");
    expect(() => takeLock(folder)).toThrow(/cannot be read/);
  });

  it("waits for nobody while another process takes over", () => {
    write({ pid: deadPid() });
    mkdirSync(join(folder, "lock.turn"));
    expect(() => takeLock(folder)).toThrow(/just starting/);
  });

  it("does not release a lock that is no longer its own", () => {
    const lock = takeLock(folder);
    write({ pid: 1 });
    lock.release();
    expect(readFileSync(file(), "utf8")).toContain('"pid":1');
  });
});
