/**
 * Keeps two processes from opening one embedded database, which would lose records silently.
 * The lock is taken over only from a process that is certainly dead, never because it is old.
 */
import { linkSync, mkdirSync, readFileSync, rmSync, rmdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, as the system counts it; tells a reused number from the same process. */
  readonly started: string | null;
}

/** The folder is in use, or nobody can tell whether it is. */
export class LockError extends Error {
  override readonly name = "LockError";
}

export interface Lock {
  release(): void;
}

/**
 * Takes the lock of a data folder.
 * @param folder an existing folder
 * @throws {LockError} when another process holds it
 */
export function takeLock(folder: string): Lock {
  const file = join(folder, "lock");
  const mine = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
  } satisfies Holder);
  if (!create(folder, file, mine)) takeOver(folder, file, mine);
  return {
    release() {
      if (read(file) === mine) rmSync(file, { force: true });
    },
  };
}

/** Makes the lock with its content in one step; false when there is one already. */
function create(folder: string, file: string, content: string): boolean {
  const draft = join(folder, `lock.${process.pid}.draft`);
  writeFileSync(draft, content);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removing a dead lock and taking it happens in one process at a time. */
function takeOver(folder: string, file: string, mine: string): void {
  const turn = join(folder, "lock.turn");
  try {
    mkdirSync(turn);
  } catch {
    throw new LockError(`another process is just starting on ${folder}; if none is, remove ${turn}`);
  }
  try {
    const content = read(file);
    if (content !== undefined) {
      refuseIfAlive(content, folder, file);
      rmSync(file);
    }
    if (!create(folder, file, mine)) throw new LockError(`another process took ${folder} first`);
  } finally {
    rmdirSync(turn);
  }
}

function refuseIfAlive(content: string, folder: string, file: string): void {
  const holder = parse(content);
  if (!holder) throw new LockError(`${file} cannot be read; if no Brightline uses ${folder}, remove it`);
  if (holder.host !== hostname())
    throw new LockError(
      `${folder} was locked on another machine (${holder.host}, process ${holder.pid}); if that one is gone, remove ${file}`,
    );
  if (isAlive(holder))
    throw new LockError(
      `${folder} is in use by process ${holder.pid}; stop it, or set BRIGHTLINE_DATA to another folder`,
    );
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  const started = startOf(holder.pid);
  return holder.started === null || started === null || holder.started === started;
}

/** Ticks since the machine started, with the machine's own start; null where the system does not say. */
function startOf(pid: number): string | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return fields?.[19] ? `${boot}/${fields[19]}` : null;
  } catch {
    return null;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function parse(content: string): Holder | undefined {
  try {
    const holder = JSON.parse(content) as Partial<Holder> | null;
    if (Number.isSafeInteger(holder?.pid) && typeof holder?.host === "string") return holder as Holder;
  } catch {
    // fall through: not a lock of ours
  }
  return undefined;
}
