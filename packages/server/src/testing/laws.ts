/** A small invented law: one federal pack and the state of Zenith, in two versions. */
import type { SourceFile } from "@brightline/engine";

const vocabulary = `language: "1"
ranks:
  - {id: federal-statute, maker: federal, title: Federal statute}
  - {id: state-statute, maker: state, title: State statute}
events:
  - {id: release-due, title: the person would otherwise go free}
acts:
  - {id: hold, coercive: yes, name: Hold past release, question: May I keep this person?}
  - {id: give-copy, name: Give a copy, question: Must I give the person a copy?}
facts:
  - {id: agency.type, values: [county-jail, municipal-police], question: What kind of agency is it?}
  - {id: actor.role, values: [jail-desk, supervisor], question: What is your job?}
  - {id: request.form, values: [none, i-247a], question: What paper did you receive?}
`;

function pack(id: string, kind: string, parent: string | undefined, version: string): string {
  return `id: ${id}
title: ${id === "us" ? "The Union" : "Zenith"}
kind: ${kind}
${parent === undefined ? "" : `parent: ${parent}\n`}version: ${version}
zone: America/Los_Angeles
reviewed: none
sources:
  - {title: Register, url: "https://register.example"}
`;
}

function chapter(title: string, rank: string, ...blocks: string[]): string {
  const head = `---\ntitle: ${title}\ncite: ${title}\nsource: https://register.example\nchecked: 2026-01-02\nrank: ${rank}\n---\n`;
  return (
    head +
    blocks.map((block) => `## ${title}\n\nPlain words.\n\n\`\`\`yaml rule\n${block}\`\`\`\n`).join("\n")
  );
}

const noDuty = `id: request
no-duty: hold
cite: Union Code 1
from: 2000-01-01
say: A request is not a command.
status: read
`;

const copy = (duty: string, to = ""): string => `id: copy
${duty}: give-copy
when: request.form is i-247a
cite: Zenith Code 7
from: 2017-01-01
${to}say: ${duty === "must" ? "Give the person a copy." : "Do not give a copy."}
status: read
`;

const limit = `id: hold
must-not: hold
unless: actor.role is supervisor
cite: Zenith Code 8
from: 2018-01-01
to: 2030-01-01
say: Let the person go.
status: read
`;

/** @param duty what Zenith says about giving a copy: the two versions differ in it */
export function zenith(duty: "must" | "must-not" = "must"): SourceFile[] {
  const version = duty === "must" ? "2026.1" : "2026.2";
  return [
    { path: "vocabulary.yaml", text: vocabulary },
    { path: "us/pack.yaml", text: pack("us", "federal", undefined, "2026.1") },
    { path: "us/requests.md", text: chapter("Union Code", "federal-statute", noDuty) },
    { path: "us-zz/pack.yaml", text: pack("us-zz", "state", "us", version) },
    { path: "us-zz/trust.md", text: chapter("Zenith Code", "state-statute", copy(duty), limit) },
  ];
}
