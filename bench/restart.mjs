// From starting again, with the data already there, to the first page.
import { folder, median, root, seconds, serve } from "./measure.mjs";

const data = folder();
const times = [];
for (let run = 0; run < 6; run += 1) {
  const { took, stop } = await serve(process.execPath, ["packages/server/dist/main.js"], { cwd: root, data });
  await stop();
  times.push(took);
}
const [first, ...again] = times;
console.log(`start → first page   ${seconds(first)} with no data yet, ${seconds(median(again))} again`);
