/** The words of proofs and comparisons, in English. */
export const en = {
  proof: {
    titleOf: (place: string) => `Proof: ${place}`,
    proving: (done: number, of: number) => `Working through every situation: ${done} of ${of} acts …`,
    trying: (done: number, of: number) => `Trying the worked cases: ${done} of ${of} …`,
    progress: "Progress",
    failed: "The proof could not be finished.",
    stuck: (act: string) => `Nothing could be worked out about ${act}.`,
    counted: (acts: number, situations: string) => `${acts} acts, ${situations} situations:`,
    allAnswered: "every one is answered.",
    gaps: (n: string) => `${n} have no answer.`,
    conflicts: (n: string) => `In ${n} the law contradicts itself.`,
    someUnproved: (n: number) =>
      n === 1 ? "Of 1 act nothing is proved." : `Of ${n} acts nothing is proved.`,
    foundSum: (open: number, explained: number) =>
      `${open === 1 ? "1 finding" : `${open} findings`} nobody has explained, ${explained} explained.`,
    settledActs: (n: number, of: number) => `In ${n} of ${of} acts every answer is settled.`,
    cases: (n: number, of: number) =>
      n === of
        ? `All ${of} worked cases come out as written.`
        : `${of - n} of ${of} worked cases do not come out as written.`,
    found: "What was found",
    nothingFound: "Nothing: no gap, no conflict, no rule without effect, no power without a limit.",
    open: "Nobody has explained this",
    explained: "Explained",
    explainedBy: (by: string) => `${by} explains:`,
    inSituations: (n: string, of: string) =>
      `In ${n} of ${of} ${of === "1" ? "situation" : "situations"} that can occur.`,
    check: "Check it yourself",
    inGuide: "Ask the guide about it",
    acts: "Act by act",
    actsLead:
      "How the situations of each act fall to the verdicts. Filled: settled. Drawn on white: not settled.",
    situations: (n: string) => (n === "1" ? "1 situation" : `${n} situations`),
    findings: (n: number) => (n === 1 ? "1 finding" : `${n} findings`),
    unproved: "nothing proved",
    turnsOn: (n: number) => (n === 1 ? "Turns on 1 question" : `Turns on ${n} questions`),
    method:
      "A situation is one combination of answers that the rules tell apart and that can occur: a kind of case, not a person. All are counted exactly, none is sampled, and each example was asked again of the evaluator that the guide uses.",
    codes: {
      "law-gap": "No rule speaks",
      "law-conflict": "Two rules of one rank contradict each other",
      "rule-dead": "A rule that can never apply",
      "rule-idle": "A rule that never decides",
      "rule-void": "A rule that higher law always voids",
      "power-missing": "Force is allowed, and nothing gives the power",
      "limit-missing": "Custody is open, and nothing says for how long",
      "restraint-wide": "A limit on rule-makers that reaches too far",
      "duty-unreachable": "A duty that can never arise",
      "definition-unused": "A definition that nothing uses",
      "case-fails": "A worked case that does not come out as written",
      "facts-contradict": "No situation can occur at all",
      "beyond-budget": "Too large to be proved here",
    },
  },
  compare: {
    last: (date: string) => `What changed last: ${date}`,
    choose: "Laws to compare",
    presets: {
      "sheriff-policy": "Travis County: the sheriff's policy of 1 February 2017",
      "senate-bill-4": "Travis County: what changed on 1 September 2017",
      "values-act": "California: the Values Act, 4 January 2018",
      "texas-as-washington": "What if Austin had Washington's law",
    },
    other: "Other places and days",
    sides: { before: "Before", after: "After" },
    place: "Place",
    go: "Compare",
    days: "Days on which the law here changed",
    nearby: "The law here also changed on",
    allDays: (n: number) =>
      n === 1 ? "1 day on which the law here changed" : `All ${n} days on which the law here changed`,
    ahead: (date: string) => `${date} (to come)`,
    overnight: (date: string, place: string) => `What changed on ${date}: ${place}`,
    between: (from: string, to: string, place: string) => `What changed from ${from} to ${to}: ${place}`,
    places: (before: string, after: string) => `${before} and ${after}`,
    onDays: (before: string, from: string, after: string, to: string) =>
      `${before}, ${from}; ${after}, ${to}.`,
    counted: "Every situation counted, none sampled.",
    working: (done: number, of: number) => `Comparing every situation: ${done} of ${of} acts …`,
    before: "Before",
    from: (date: string) => `From ${date}`,
    on: (date: string) => `On ${date}`,
    in: (place: string) => `In ${place}`,
    headline: (n: number, of: number) => `${n} of ${of} acts get another answer`,
    nothing: (n: number) => `Nothing changes: all ${n} acts get the same answer in every situation.`,
    inShare: (share: string) => `${share} of its situations.`,
    forExample: "For example:",
    turned: "Turned around:",
    behind: "Behind it:",
    andMore: (n: number) => `and ${n} more.`,
    actByAct: "Act by act",
    situations: "Situations",
    table: (act: string) => `${act}: situations by their answer before and after`,
    pictures:
      "In the pictures, what was stands left, what is stands right. Coloured bands changed, grey ones stayed; bands too thin to see are drawn wider.",
    amount: (share: string, n: string, of: string) =>
      `${share}: ${n} of ${of} ${of === "1" ? "situation" : "situations"}`,
    example: "One such situation",
    deciding: "Rules that make the difference, here or in other situations of this change:",
    because: "Why",
    roles: {
      came: "Now speaks",
      freed: "No longer held back by a court",
      went: "No longer speaks",
      held: "Held back by a court",
      beside: "Speaks too",
    },
    inPart: "for some agencies only",
    unchanged: (n: number) =>
      n === 1
        ? "1 act has the same answer in every situation"
        : `${n} acts have the same answer in every situation`,
    caveat:
      "Situations are kinds of cases, not people: a share says how much of the law moved, not how many are concerned.",
    was: {
      must: (act: string) => `the agency must ${act}`,
      "must-not": (act: string) => `the agency must not ${act}`,
      may: (act: string) => `the agency may ${act}`,
      "no-rule": (act: string) => `no rule tells the agency whether to ${act}`,
      conflict: (act: string) => `laws of one rank contradict each other on whether to ${act}`,
      depends: (act: string) => `it depends whether the agency may ${act}`,
    },
    is: {
      must: "it must",
      "must-not": "it must not",
      may: "it may",
      "no-rule": "no rule says",
      conflict: "laws of one rank contradict each other",
      depends: "it depends",
    },
    notSettled: ", which is not settled",
    nowSettled: "the same, and now settled",
    nowOpen: "the same, but no longer settled",
  },
};

export type ProofMessages = typeof en;
