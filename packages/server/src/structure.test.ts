/** The arrows of the architecture, read from the imports. */
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL(".", import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !path.startsWith("testing"))
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

const shared = new Set(["clock", "database", "http", "testing"]);
const folderOf = (path: string) => (path.includes("/") ? (path.split("/")[0] as string) : "");
const importsOf = ({ path, text }: (typeof files)[number]) =>
  [...text.matchAll(/from "(\.[^"]+)"/g)].map(([, target]) =>
    relative(".", join(path, "..", target as string)),
  );

describe("the server's folders", () => {
  it("are read by this test", () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(40);
  });

  it("let a domain use another only through its service", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => {
          const [from, to] = [folderOf(file.path), folderOf(target)];
          return (
            from !== "" && to !== "" && from !== to && !shared.has(to) && !target.endsWith("/service.js")
          );
        })
        .map((target) => `${file.path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("read the time only in the clock", () => {
    const reads = /new Date\(\)|Date\.now|performance\.|process\.hrtime|Temporal\.Now/;
    expect(
      files
        .filter(({ path, text }) => reads.test(text) && folderOf(path) !== "clock")
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it("write SQL only in stores, the database and the readiness check", () => {
    const sql = /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(\.\w+)?`/;
    const writers = files.filter(({ text }) => sql.test(text)).map(({ path }) => path);
    expect(writers.filter((path) => folderOf(path) !== "database" && !path.endsWith("/store.ts"))).toEqual([
      "app.ts",
    ]);
  });
});
