/** Answers as big buttons: tap, press its number, or move with the arrow keys. */
import { useEffect, useRef } from "react";

export interface Option {
  readonly value: string;
  readonly label: React.ReactNode;
  /** Set apart from the answers proper: "I don't know". */
  readonly aside?: boolean;
}

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen?: string | undefined;
  readonly onChoose: (value: string) => void;
}

export function Choices({ label, options, chosen, onChoose }: Props) {
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (event.altKey || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      const option = options[Number(event.key) - 1];
      if (/^[1-9]$/.test(event.key) && option) {
        event.preventDefault();
        onChoose(option.value);
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [options, onChoose]);

  const move = (event: React.KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
    const step = steps[event.key];
    if (step === undefined) return;
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    event.preventDefault();
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the arrow keys only move between the buttons inside
    <ul className={options.length > 6 ? "choices choices--many" : "choices"} ref={list} aria-label={label} onKeyDown={move}>
      {options.map(({ value, label: text, aside }, index) => (
        <li key={value}>
          <button
            type="button"
            className={`choice${aside ? " choice--aside" : ""}${chosen === value ? " choice--chosen" : ""}`}
            aria-current={chosen === value ? "true" : undefined}
            onClick={() => onChoose(value)}
          >
            <span className="choice__text">{text}</span>
            {index < 9 ? (
              <kbd className="choice__key" aria-hidden="true">
                {index + 1}
              </kbd>
            ) : null}
          </button>
        </li>
      ))}
    </ul>
  );
}
