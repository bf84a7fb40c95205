/** A situation an officer meets, as `laws/encounters.yaml` offers it. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly acts: readonly string[];
  readonly further: readonly string[];
}

export interface Encounter {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly picture: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly acts: readonly string[];
  readonly further: readonly string[];
  /** Kinds the situation comes in; empty when there is only one. */
  readonly choices: readonly Choice[];
}

/** An encounter narrowed to one kind. */
export interface Matter {
  readonly title: string;
  readonly kind: string | null;
  readonly facts: Readonly<Record<string, string>>;
  readonly acts: readonly string[];
  readonly further: readonly string[];
}

/** The matter an encounter and a choice make; null while a choice is still to be made. */
export function matterOf(encounter: Encounter, choiceId: string | null): Matter | null {
  const { title, facts, acts, further, choices } = encounter;
  if (choices.length === 0) return { title, kind: null, facts, acts, further };
  const choice = choices.find(({ id }) => id === choiceId);
  return choice
    ? {
        title,
        kind: choice.title,
        facts: { ...facts, ...choice.facts },
        acts: choice.acts,
        further: choice.further,
      }
    : null;
}
