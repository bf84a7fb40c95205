/** Large numbers and shares as people write them. */
import { useMemo } from "react";
import { type Language, useSpeech } from "../messages/language.js";

export interface Figures {
  whole(amount: bigint | number): string;
  /** A share in per cent; what is not nothing never reads as nothing, what is not all never as all. */
  share(part: bigint, of: bigint): string;
}

export function figuresIn(language: Language): Figures {
  const whole = new Intl.NumberFormat(language, { useGrouping: true });
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  return {
    whole: (amount) => whole.format(amount),
    share(part, of) {
      if (of === 0n || part === 0n) return percent.format(0);
      if (part === of) return percent.format(1);
      const thousandths = Number((part * 2000n + of) / (2n * of));
      if (thousandths === 0) return `<${percent.format(0.001)}`;
      return thousandths === 1000 ? `>${percent.format(0.999)}` : percent.format(thousandths / 1000);
    },
  };
}

export function useFigures(): Figures {
  const { language } = useSpeech();
  return useMemo(() => figuresIn(language), [language]);
}
