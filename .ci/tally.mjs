// tally.mjs <vitest report> <exit status>: prints "passed failed skipped".
// A file that did not even load counts as one failure, and so does a run that failed without saying why.
import { existsSync, readFileSync } from "node:fs";

const [path, status] = process.argv.slice(2);
const report = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : { testResults: [] };
const unloaded = report.testResults.filter(
  ({ status, assertionResults }) =>
    status === "failed" && !assertionResults.some((each) => each.status === "failed"),
).length;
const passed = report.numPassedTests ?? 0;
let failed = (report.numFailedTests ?? 0) + unloaded;
if (status !== "0" && failed === 0) failed = 1;
const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
console.log(passed, failed, skipped);
