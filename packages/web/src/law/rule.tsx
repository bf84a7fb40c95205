/** One rule of the library: its sentence, who and when, its status, its dates, and who doubts it. */
import { inForce, type Rule } from "@brightline/engine";
import { useLocation } from "@tanstack/react-router";
import { valueLabel } from "../guide/words.js";
import { Law, lowerFirst, useDate } from "../messages/language.js";
import { useWords } from "../messages/law/words.js";
import { StatusMark } from "../parts/status.js";
import { VerdictMark } from "../parts/verdict.js";
import { Condition } from "./condition.js";
import type { Names } from "./names.js";

export interface RuleProps {
  /** The rules of one id: alike but for the act. */
  readonly rules: readonly Rule[];
  readonly names: Names;
  readonly day: string;
}

/** A rule's own name, the end of its id: the address of its place on the page. */
export const anchorOf = (id: string): string => id.split("/").at(-1) ?? id;

/** How a rule stands on a day. */
export function standingOf(rule: Rule, day: string): "in-force" | "not-yet" | "no-longer" {
  if (inForce(rule, day)) return "in-force";
  return day < rule.from ? "not-yet" : "no-longer";
}

export function RuleCard({ rules, names, day }: RuleProps) {
  const words = useWords();
  const date = useDate();
  const hash = useLocation({ select: (location) => location.hash });
  const rule = rules[0] as Rule;
  const anchor = anchorOf(rule.id);
  const standing = standingOf(rule, day);
  const verdict = rule.kind === "must" || rule.kind === "must-not" || rule.kind === "may" ? rule.kind : null;
  return (
    <article
      className={`rule rule--${standing}${hash === anchor ? " rule--here" : ""}`}
      id={anchor}
      data-standing={standing}
      aria-labelledby={`${anchor}-rule`}
    >
      {standing === "in-force" ? null : (
        <p className="rule__standing">
          {standing === "not-yet" ? words.library.notYet : words.library.noLonger}
        </p>
      )}
      <h3 className="rule__title" id={`${anchor}-rule`}>
        {verdict ? <VerdictMark verdict={verdict} /> : null}
        <span>
          <b className={verdict ? `verdict-text--${verdict}` : undefined}>{words.rule.kinds[rule.kind]}</b>{" "}
          <Law>{rules.map(({ act }) => lowerFirst(names.act(act))).join("; ")}</Law>
        </span>
      </h3>
      <p className="rule__say">
        <Law>{rule.say}</Law>
      </p>
      <Terms rule={rule} names={names} />
      <p className="rule__cite">
        <Law>{rule.cite}</Law> · <StatusMark status={rule.status} />
      </p>
      <p className="quiet">
        {rule.to
          ? words.citation.inForceTo(date(rule.from), date(rule.to))
          : words.citation[standing === "not-yet" ? "inForceFrom" : "inForce"](date(rule.from))}
        {words.rule.dates[rule.dates] ? ` · ${words.rule.dates[rule.dates]}` : ""}
        {" · "}
        <a className="usa-link" href={`#${anchor}`}>
          {words.rule.link}
        </a>
        {rule.source ? (
          <>
            {" · "}
            <a className="usa-link" href={rule.source} rel="noreferrer" target="_blank">
              {words.rule.source}
            </a>
          </>
        ) : null}
      </p>
      {rule.enjoined.map((injunction) => (
        <p key={injunction.court + injunction.from} className="rule__injunction">
          {injunction.to
            ? words.rule.enjoinedTo(injunction.court, date(injunction.from), date(injunction.to))
            : words.rule.enjoined(injunction.court, date(injunction.from))}
          {injunction.cite ? ` · ${injunction.cite}` : ""}
        </p>
      ))}
      <Doubts rule={rule} />
    </article>
  );
}

function Terms({ rule, names }: { readonly rule: Rule; readonly names: Names }) {
  const words = useWords();
  const agencies = names.fact("agency.type");
  const roles = names.fact("actor.role");
  const bound = [
    ...(rule.binds ?? []).map((each) => {
      const members = names.group(each);
      return members
        ? `${members.map((member) => valueLabel(agencies, member, words)).join(", ")} (${each})`
        : valueLabel(agencies, each, words);
    }),
    ...(rule.actors ?? []).map((role) => valueLabel(roles, role, words)),
  ];
  const rows: [string, React.ReactNode][] = [
    [words.rule.binds, bound.length > 0 ? <Law key="binds">{bound.join("; ")}</Law> : words.rule.anyone],
  ];
  if (rule.when) rows.push([words.rule.when, <Condition key="when" of={rule.when} names={names} />]);
  if (rule.unless) rows.push([words.rule.unless, <Condition key="unless" of={rule.unless} names={names} />]);
  if (rule.by) rows.push([words.rule.due, <Law key="by">{rule.by.text}</Law>]);
  if (rule.lasts) rows.push([words.rule.lasts, <Law key="lasts">{rule.lasts.text}</Law>]);
  if (rule.do.length > 0) rows.push([words.rule.do, <Law key="do">{rule.do.join(" · ")}</Law>]);
  if (rule.then.length > 0) rows.push([words.rule.papers, <Law key="then">{rule.then.join(" · ")}</Law>]);
  if (rule.overrides.length > 0) rows.push([words.rule.overrides, rule.overrides.join(", ")]);
  const remarks = [
    rule.confers && rule.kind === "may" ? words.rule.confers : "",
    rule.needs ? words.rule.needsState : "",
    rule.first.length > 0
      ? words.rule.first(rule.first.map(({ act }) => lowerFirst(names.act(act))).join(", "))
      : "",
    rule.kind === "restrains" ? words.rule.makers(rule.makers.join(", "), rule.kinds.join(", ")) : "",
    rule.inForceIf ? words.rule.outcome(rule.inForceIf.what) : "",
  ].filter(Boolean);
  return (
    <>
      <dl className="facts">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {remarks.length > 0 ? <p className="quiet">{remarks.join(" ")}</p> : null}
    </>
  );
}

function Doubts({ rule }: { readonly rule: Rule }) {
  const words = useWords();
  return rule.doubts.map((doubt) => (
    <div key={doubt.name} className="doubt">
      <p>
        <b>{words.library.open}</b>: {doubt.name.replace(/-/g, " ")}. {words.library.meanwhile}{" "}
        {words.library[doubt.default]}.
      </p>
      <ul>
        {doubt.says.map(({ who, holds }) => (
          <li key={who + holds}>
            <Law>
              <b>{who}</b>: {holds}
            </Law>
          </li>
        ))}
      </ul>
    </div>
  ));
}
