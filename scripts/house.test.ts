/** Holds the architecture: who may import whom, what every file must and must not say. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { findingCodes } from "../packages/engine/src/pack.ts";
import { catalogue } from "../packages/engine/src/problem.ts";
import { findingTitles } from "../packages/engine/src/proof/finding.ts";
import { filesOf, type Import, importsIn, importsOf, ring, root, target, textOf } from "./sources.ts";

/** Each package and the packages it may import. `web` reads packs at build time, in its Vite configuration. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  library: ["engine"],
  contract: ["engine"],
  server: ["contract", "engine", "library"],
  web: ["contract", "engine"],
  cli: ["engine", "library"],
};

/** Folders of the server that are no domain; any domain may use them. */
const ground = new Set(["database", "http", "clock"]);

const isTest = (path: string): boolean => /\.test\.tsx?$|\/testing\//.test(path);
const sources = (name: string): string[] =>
  filesOf(`packages/${name}/src`, /\.tsx?$/).filter((path) => !isTest(path));
const written = Object.keys(arrows).filter((name) => sources(name).length > 0);
const named = (imports: readonly Import[]): string[] =>
  imports.map(({ from, what }) => `${from} imports ${what}`);

describe("arrows between packages", () => {
  test("the reader of imports sees every form", () => {
    const text = `import a from "one";\nimport type { B } from "two";\nexport * from './three.js'\nimport "four";
      // import x from "no"\n/* import y from "no" */\nconst z = await import("five"); export const from = "no";
      import {\n  c,\n  type D,\n} from "six";`;
    expect(importsIn(text, "").map(({ what }) => what)).toEqual([
      "one",
      "two",
      "./three.js",
      "four",
      "six",
      "five",
    ]);
    expect(
      ring(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["b"]],
        ]),
      ),
    ).toEqual(["b", "c", "b"]);
  });

  test("every package is on the map", () => {
    const packages = filesOf("packages", /^package\.json$/).map((path) => path.split("/")[1]);
    expect([...new Set(packages)].sort()).toEqual(Object.keys(arrows).sort());
  });

  test.each(written)("%s imports only along the arrows", (name) => {
    const inside = filesOf(`packages/${name}/src`, /\.tsx?$/).flatMap(importsOf);
    const workspace = inside.filter(({ what }) => what.startsWith("@brightline/"));
    const allowed = isTestOnly(name);
    expect(named(workspace.filter((each) => !allowed(each)))).toEqual([]);
    const leaving = inside.filter(
      (each) => each.what.startsWith(".") && !target(each).startsWith(`packages/${name}/`),
    );
    expect(named(leaving.filter(({ from }) => !isTest(from)))).toEqual([]);
  });

  test.each(written)("%s declares what it imports", (name) => {
    const manifest = JSON.parse(textOf(`packages/${name}/package.json`));
    const declared = new Set(Object.keys(manifest.dependencies ?? {}));
    for (const name of Object.keys(manifest.devDependencies ?? {})) declared.add(name.replace("@types/", ""));
    const bare = sources(name)
      .flatMap(importsOf)
      .filter(({ what }) => !/^(\.|node:|virtual:|@brightline\/)/.test(what));
    const undeclared = bare.filter(
      ({ what }) =>
        !declared.has(
          what
            .split("/")
            .slice(0, what.startsWith("@") ? 2 : 1)
            .join("/"),
        ),
    );
    expect(named(undeclared)).toEqual([]);
  });

  test.each(written)("no ring of imports in %s", (name) => {
    const edges = new Map(
      sources(name).map((path) => [
        path,
        importsOf(path)
          .filter(({ what, typeOnly }) => what.startsWith(".") && !typeOnly)
          .map(target),
      ]),
    );
    expect(ring(edges)).toBeUndefined();
  });

  test("what serves tests is used by tests only", () => {
    const users = written.flatMap(sources).flatMap(importsOf);
    expect(named(users.filter((each) => each.what.startsWith(".") && isTest(target(each))))).toEqual([]);
  });

  test("the engine is pure", () => {
    const reaching = sources("engine").filter((path) =>
      /["']node:|\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(|\beval\(|\bnew Function\(/.test(
        textOf(path),
      ),
    );
    expect(reaching).toEqual([]);
  });

  test("the engine's face loads no reader of packs", () => {
    const seen = new Set<string>();
    const outside: string[] = [];
    const load = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const each of importsOf(path).filter(({ typeOnly }) => !typeOnly))
        if (each.what.startsWith(".")) load(target(each));
        else outside.push(each.what);
    };
    load("packages/engine/src/index.ts");
    expect(outside.filter((what) => !what.startsWith("@noble/hashes"))).toEqual([]);
    expect([...seen].filter((path) => path.includes("/read/"))).toEqual([]);
  });
});

/** Tests of a package may also use the packs that come with the project. */
function isTestOnly(name: string): (each: Import) => boolean {
  return ({ from, what }) => {
    const other = what.split("/")[1] as string;
    return (
      (arrows[name] as readonly string[]).includes(other) ||
      (isTest(from) && ["library", "engine"].includes(other))
    );
  };
}

describe("inside the server", () => {
  const home = "packages/server/src/";
  const domainOf = (path: string): string =>
    path.slice(home.length).includes("/") ? (path.slice(home.length).split("/")[0] as string) : "";
  const local = sources("server")
    .flatMap(importsOf)
    .filter(({ what }) => what.startsWith("."));

  test.skipIf(local.length === 0)(
    "a domain uses the ground, and another domain only through its service",
    () => {
      const wrong = local.filter((each) => {
        const [from, to] = [domainOf(each.from), domainOf(target(each))];
        if (from === "" || ground.has(from) || from === to || ground.has(to)) return false;
        return !/\/service\.ts$/.test(target(each));
      });
      expect(named(wrong)).toEqual([]);
    },
  );

  test.skipIf(local.length === 0)("the ground knows no domain, except the shape of its service", () => {
    const wrong = local.filter((each) => {
      const [from, to] = [domainOf(each.from), domainOf(target(each))];
      if (!ground.has(from) || ground.has(to) || to === "") return false;
      return !(each.typeOnly && /\/service\.ts$/.test(target(each)));
    });
    expect(named(wrong)).toEqual([]);
  });

  test.skipIf(local.length === 0)(
    "routes call the service, the service calls the store, nothing calls back",
    () => {
      const layers = ["routes", "service", "store"];
      const layer = (path: string): number => layers.indexOf(path.replace(/^.*\/([\w-]+)\.ts$/, "$1"));
      const wrong = local.filter((each) => {
        const [from, to] = [layer(each.from), layer(target(each))];
        return domainOf(each.from) === domainOf(target(each)) && from > 0 && to >= 0 && to < from;
      });
      expect(named(wrong)).toEqual([]);
    },
  );

  test.skipIf(local.length === 0)("only the clock reads the time", () => {
    const readers = sources("server").filter((path) => /\bDate\.now\(|\bnew Date\(\)/.test(textOf(path)));
    expect(readers.filter((path) => domainOf(path) !== "clock")).toEqual([]);
  });
});

describe("findings", () => {
  const rows = [...textOf("docs/findings.md").matchAll(/^\| `([a-z-]+)` \| (.+?) \| .+ \|$/gm)];

  test("each is documented, in its own words", () => {
    expect(Object.fromEntries(rows.map(([, code, title]) => [code, title]))).toEqual(findingTitles);
    expect(Object.keys(findingTitles)).toEqual([...findingCodes]);
  });
});

describe("problems", () => {
  const codes = Object.keys(catalogue);
  const rows = [...textOf("docs/problems.md").matchAll(/^\| `([a-z0-9-]+)` \| (.+?) \| (.+) \|$/gm)];

  test("each is documented, with the catalogue's own help", () => {
    const documented = Object.fromEntries(
      rows.map(([, code, , help]) => [code, help?.replaceAll("\\|", "|")]),
    );
    expect(documented).toEqual(catalogue);
  });

  test("each is exercised by a bad pack or a test", () => {
    const expected = filesOf("laws/bad", /^expected\.txt$/);
    const tests = filesOf("packages", /\.test\.tsx?$/);
    const exercised = [...expected, ...tests].map(textOf).join("\n");
    expect(codes.filter((code) => !new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(exercised))).toEqual([]);
  });
});

describe("files", () => {
  const all = filesOf(".");
  const code = all.filter((path) => /\.(tsx?|mjs|s?css)$/.test(path));

  /** Tables a reader wants in one piece. */
  const catalogues = /\/(messages|locales)\/|\/catalogue\.ts$|\/openapi\.ts$/;

  test("none is longer than 400 lines, except catalogues", () => {
    const long = code.filter((path) => !catalogues.test(path) && textOf(path).split("\n").length > 401);
    expect(long).toEqual([]);
  });

  test("none names a machine, an address to fetch from, or how it came to be", () => {
    const words = [
      /(?<![\w.])\/(?:work|root)\/\w|\/tmp\/(?:brief|bash_jobs)/,
      /\/home\/[a-z]\w*\//,
      /[A-Z]:\\Users\\/,
      /registry\.npmjs|npmjs\.org\/|artifactory|verdaccio/i,
      /(?:second-reading|states-[ab])\.md|\bsource:.*\bdossier/i,
      /\bissue #?\d+\b/i,
      /\b(?:TODO|FIXME|XXX)\b/,
    ];
    const own = "scripts/house.test.ts";
    const text = all.filter(
      (path) => path !== own && /\.(tsx?|mjs|s?css|html|md|ya?ml|csv|json|txt|sql)$|\/run$/.test(path),
    );
    const said = text.flatMap((path) => {
      const found = words.map((word) => textOf(path).match(word)?.[0]).filter((each) => each !== undefined);
      return found.map((word) => `${path}: ${word}`);
    });
    expect(said).toEqual([]);
  });

  test("screens and routes take no side in their words", () => {
    const screens = all.filter((path) => /^packages\/(web|server|contract|cli)\/src\/.*\.tsx?$/.test(path));
    expect(screens.filter((path) => /sanctuary|illegal alien|illegals/i.test(textOf(path)))).toEqual([]);
  });

  test("links between documents lead somewhere", () => {
    const broken = all
      .filter((path) => /\.md$/.test(path) && !path.startsWith("laws/bad/"))
      .flatMap((path) =>
        [...textOf(path).matchAll(/(?:\]\(|<img src=")([^)"\s]+)/g)]
          .map(([, link]) => (link as string).replace(/#.*$/, ""))
          .filter(
            (link) =>
              link !== "" && !/^(https?:|mailto:)/.test(link) && !existsSync(join(root, dirname(path), link)),
          )
          .map((link) => `${path}: ${link}`),
      );
    expect(broken).toEqual([]);
  });
});

describe("places", () => {
  const text = textOf("laws/places.yaml");
  const places = [...text.matchAll(/^ {2}- \{?\s*id: ([\w-]+).*?\bpack: ([\w-]+)/gms)];

  test("each is answered by a pack that exists", () => {
    expect(places.length).toBe([...text.matchAll(/^ {2}- /gm)].length);
    const missing = places.filter(
      ([, , pack]) => !existsSync(join(root, "laws", pack as string, "pack.yaml")),
    );
    expect(missing.map(([, id, pack]) => `${id}: ${pack}`)).toEqual([]);
  });

  test("no two share an id", () => {
    const ids = places.map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
