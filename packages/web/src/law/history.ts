/** The history of a set of rules: which stood when, told once for rules that came and went together. */
import type { Rule } from "@brightline/engine";
import type { LawWords } from "../messages/law/words.js";
import type { Span } from "../parts/timeline.js";

/** Rules by their id: one statement about several acts makes a rule for each, and is one card. */
export function blocksOf(rules: readonly Rule[]): Rule[][] {
  const blocks = new Map<string, Rule[]>();
  for (const rule of rules) {
    const block = blocks.get(rule.id);
    if (block) block.push(rule);
    else blocks.set(rule.id, [rule]);
  }
  return [...blocks.values()];
}

/** Spans for a timeline, earliest first. */
export function spansOf(rules: readonly Rule[], date: (date: string) => string, words: LawWords): Span[] {
  const groups = new Map<string, Rule[][]>();
  for (const block of blocksOf(rules)) {
    const [rule] = block as [Rule];
    const key = [
      rule.from,
      rule.to ?? "",
      ...rule.enjoined.map(({ from, to }) => `${from}/${to ?? ""}`),
    ].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), block]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, blocks]) => {
      const rule = blocks[0]?.[0] as Rule;
      const time = rule.to
        ? words.citation.inForceTo(date(rule.from), date(rule.to))
        : words.citation.inForceFrom(date(rule.from));
      const stays = rule.enjoined.map(({ court, from, to }) =>
        to ? words.rule.enjoinedTo(court, date(from), date(to)) : words.rule.enjoined(court, date(from)),
      );
      return {
        key,
        from: rule.from,
        to: rule.to,
        breaks: rule.enjoined.map(({ from, to }) => ({ from, to })),
        label: [`${words.library.rules(blocks.length)}`, time, ...stays].join(" · "),
      };
    });
}
