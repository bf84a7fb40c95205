/** One situation in words, and large numbers as people write them. */
import { useMemo } from "react";
import { isPackWord, valueLabel } from "../guide/words.js";
import { Law, useSpeech, useWords } from "../messages/language.js";
import type { Names } from "./names.js";

interface Props {
  readonly facts: Readonly<Record<string, string>>;
  readonly names: Names;
}

export function SituationList({ facts, names }: Props) {
  const words = useWords();
  const told = Object.entries(facts);
  if (told.length === 0) return <p>{words.edit.anySituation}</p>;
  return (
    <dl className="facts">
      {told.map(([id, value]) => {
        const fact = names.facts.find((each) => each.id === id);
        const label = valueLabel(fact, value, words);
        return (
          <div key={id}>
            <dt>
              <Law>{fact?.question ?? id}</Law>
            </dt>
            <dd>{isPackWord(fact, value) ? <Law>{label}</Law> : label}</dd>
          </div>
        );
      })}
    </dl>
  );
}

interface Count {
  (amount: bigint): string;
  /** A share in per cent; never rounded to none or to all. */
  share(part: bigint, of: bigint): string;
}

export function useCount(): Count {
  const { language } = useSpeech();
  return useMemo(() => {
    const whole = new Intl.NumberFormat(language);
    const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
    const share = (part: bigint, of: bigint): string => {
      if (of === 0n || part === 0n) return percent.format(0);
      const thousandths = Number((part * 1000n) / of);
      if (thousandths === 0) return `< ${percent.format(0.001)}`;
      return thousandths === 1000 && part < of
        ? `> ${percent.format(0.999)}`
        : percent.format(thousandths / 1000);
    };
    return Object.assign((amount: bigint) => whole.format(amount), { share });
  }, [language]);
}
