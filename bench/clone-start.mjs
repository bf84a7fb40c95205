// From a bare clone to the first page of `npm start`.
import { clone, seconds, serve } from "./measure.mjs";

const cwd = clone();
const { took, stop } = await serve("npm", ["start"], { cwd });
await stop();
console.log(`bare clone → first page   ${seconds(took)} (package cache as it is)`);
