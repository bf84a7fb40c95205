// database.mjs ping|create|drop <url>: a throw-away database beside the one named.
// `create` prints the new database's address.
import { randomBytes } from "node:crypto";
import pg from "pg";

const [verb, address] = process.argv.slice(2);
const url = new URL(address);
const name = url.pathname.slice(1);
const admin = new URL(address);
admin.pathname = "/postgres";

const client = new pg.Client({ connectionString: admin.href, connectionTimeoutMillis: 5000 });
await client.connect();
if (verb === "create") {
  url.pathname = `/brightline_ci_${randomBytes(4).toString("hex")}`;
  await client.query(`create database ${url.pathname.slice(1)}`);
  console.log(url.href);
} else if (verb === "drop" && name.startsWith("brightline_ci_"))
  await client.query(`drop database if exists ${name} with (force)`);
else if (verb !== "ping") throw new Error(`cannot ${verb} ${name}`);
await client.end();
