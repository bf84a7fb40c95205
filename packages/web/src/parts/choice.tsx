/** Answers as big buttons: tap, press its number, or move with the arrow keys. */
import { useEffect, useRef } from "react";

export interface Option {
  readonly value: string;
  readonly label: React.ReactNode;
  /** Set apart from the answers proper: "I don't know". */
  readonly aside?: boolean;
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Moves the focus among the buttons; from anywhere else, to the first or the last. */
function move(list: HTMLElement | null, step: 1 | -1): void {
  const buttons = [...(list?.querySelectorAll("button") ?? [])];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next = at === -1 && step === -1 ? buttons.length - 1 : at + step;
  buttons[(next + buttons.length) % buttons.length]?.focus();
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
      if (event.altKey || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
        return;
      const option = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
      const step = steps[event.key];
      if (option) onChoose(option.value);
      else if (step !== undefined) move(list.current, step);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [options, onChoose]);

  return (
    <ul className={options.length > 6 ? "choices choices--many" : "choices"} ref={list} aria-label={label}>
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
