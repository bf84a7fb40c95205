/** One configuration of the law in a test: what it answers to each question. */
import { expect, test } from "vitest";
import { chainOf, type Facts, told } from "./sample.js";

export type Asked = readonly [act: string, facts: Facts, expected: string, on?: string];

export function row(name: string, law: string, ...asked: Asked[]): void {
  test(name, () => {
    const chain = chainOf(law);
    expect(asked.map(([act, facts, , on]) => told(chain, act, facts, on))).toEqual(
      asked.map((each) => each[2]),
    );
  });
}
