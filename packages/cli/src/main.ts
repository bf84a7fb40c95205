/** `brightline …`: one command a file, stable output, exit status 0 fine, 1 findings, 2 bad input. */
import { BrightlineError, format } from "@brightline/engine";
import { ask } from "./ask.js";
import { cases } from "./cases.js";
import { check } from "./check.js";
import { decideCommand } from "./decide.js";
import { type Command, Misuse } from "./command.js";
import { diff } from "./diff.js";
import { explain } from "./explain.js";
import { mutants } from "./mutants.js";
import { replay } from "./replay.js";
import { start } from "./start.js";
import { verify } from "./verify.js";

const commands: readonly Command[] = [
  decideCommand,
  explain,
  ask,
  check,
  cases,
  mutants,
  verify,
  diff,
  replay,
  start,
];

function usage(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    "brightline: what federal, state and local law requires, forbids and allows when immigration law touches local policing",
    "",
    ...commands.map(({ name, summary }) => `  brightline ${name.padEnd(width)}  ${summary}`),
    "",
    "  brightline <command> --help tells more. Exit status: 0 fine, 1 findings, 2 bad input.",
  ].join("\n");
}

async function run(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    console.log(usage());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) {
    console.error(`There is no command \`${name}\`.\n\n${usage()}`);
    return 2;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    console.log(`${command.usage}\n\n${command.summary}`);
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    if (error instanceof BrightlineError) {
      for (const each of error.problems) console.error(format(each));
      return 2;
    }
    if (error instanceof Misuse) {
      console.error(`${error.message}\n\n${command.usage}`);
      return 2;
    }
    throw error;
  }
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
run(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(
      `Brightline stopped on an unexpected error: ${error instanceof Error ? error.message : String(error)}`,
    );
    process.exitCode = 2;
  },
);
