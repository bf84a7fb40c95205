/** The words of the map of the country, in English. */
export const en = {
  map: {
    title: "Where the states stand",
    lead: "One situation, one act, every state: what the law said on any day since 2008, as far as it has been read.",
    situation: "The situation",
    act: "The act",
    tiles: "The states and the District of Columbia, laid out as on a map",
    waiting: "no answer yet",
    day: "The law of",
    earlier: "‹ Change before",
    later: "Next change ›",
    play: "Play the years",
    pause: "Pause",
    asking: (done: number, of: number) => `Asking ${done} of ${of} states …`,
    progress: "States asked",
    asTable: "The same as a table",
    table: "Each state's answer on the day shown",
    state: "State",
    answer: "Answer",
    since: "Since",
    law: "On what law",
    before: "before October 2008",
    from: (date: string) => `from ${date}`,
    choose: "Choose a state to see its answers through the years.",
    caution:
      "County and city law, agreements and court orders that bind one agency are not on this map. A filled shape is settled; a hollow one is not. States that nobody has read closely show what federal law leaves open.",
  },
};

export type MapMessages = typeof en;
