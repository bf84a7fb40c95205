/** A date or an instant typed by hand: half-typed years stay in the field and are not acted upon. */
import { useEffect, useState } from "react";

interface Props {
  readonly id: string;
  readonly kind: "date" | "datetime-local";
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; empty for none. */
  readonly value: string;
  readonly onPick: (value: string) => void;
}

const whole = /^(19|2\d)\d\d-\d\d-\d\d(T\d\d:\d\d)?$/;

export function DateInput({ id, kind, value, onPick }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <input
      id={id}
      className="usa-input"
      type={kind}
      min={kind === "date" ? "1900-01-01" : undefined}
      max={kind === "date" ? "2999-12-31" : undefined}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        if (whole.test(target.value) || (target.value === "" && kind === "datetime-local"))
          onPick(target.value);
      }}
    />
  );
}
