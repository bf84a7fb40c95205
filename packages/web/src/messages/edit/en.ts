/** The words of the editor, in English. */
export const en = {
  edit: {
    title: "Edit the law",
    titleOf: (pack: string) => `Edit: ${pack}`,
    lead: "Change a rule and see at once which answers change, which gaps open, and which worked cases break. Nothing is sent anywhere; you take the changed files with you.",
    choose: "Choose a pack",
    changedHere: (n: number) =>
      n === 1 ? "1 changed file on this device" : `${n} changed files on this device`,
    file: "File",
    changed: "changed",
    textOf: (file: string) => `Text of ${file}`,
    keys: "To leave the text by keyboard, press Escape, then Tab. Control and space completes a name; F8 goes to the next problem.",
    phrases: { Completions: "Names that fit here", "Control character": "Control character" },
    notKept: "This browser does not keep your changes. Download them before you leave.",
    elsewhere:
      "This pack is being edited in another window too. Whichever is typed in last is kept: close one of them.",
    otherVersion:
      "The pack has changed since you began. Your files still rest on its former version: look at what you changed before you hand it on.",
    download: "Download this file",
    downloadAll: "Download the pack (.zip)",
    show: "Show what I changed",
    hide: "Hide what I changed",
    nothingChanged: "Nothing is changed yet.",
    added: "added",
    removed: "removed",
    notTaken: (n: number) =>
      `${n === 1 ? "1 changed file" : `${n} changed files`}, kept on this device and not yet downloaded.`,
    taken: "Downloaded. Your changes also stay on this device until you discard them.",
    discard: "Discard my changes",
    discardTitle: "Discard your changes?",
    discardText: (n: number) =>
      n === 1
        ? "1 file goes back to its published text. This cannot be undone."
        : `${n} files go back to their published text. This cannot be undone.`,
    keepThem: "Keep them",
    leaveTitle: "Leave the editor?",
    leaveText:
      "Your changes stay on this device, but you have not downloaded them, and nobody else has them.",
    leave: "Leave",
    stay: "Stay",
    problems: "Problems",
    checking: "Checking …",
    count: (n: number) => (n === 0 ? "No problems." : n === 1 ? "1 problem." : `${n} problems.`),
    effect: "What the edit does",
    on: "Law as of",
    at: "Asked in",
    waiting: "Change something, and what it does will stand here.",
    mend: "Mend the problems first: a pack with a problem answers nothing.",
    weighing: "Counting …",
    weighed: "Counted.",
    failed: (why: string) => `This could not be computed: ${why}`,
    changes: "Situations that get another answer",
    noChange: "No situation gets another answer on this day.",
    becomes: "becomes",
    situations: (n: string, of: string, share: string) => `${n} of ${of} situations (${share}).`,
    everySituation: "Every situation.",
    before: (n: string, of: string) => `Before: ${n} of ${of}.`,
    example: "One of them",
    because: "Because of",
    findings: "New gaps and conflicts",
    noFindings: "None.",
    mended: (n: number) => (n === 1 ? "1 earlier finding is gone." : `${n} earlier findings are gone.`),
    explained: (by: string) => `Explained by ${by}:`,
    cases: "Worked cases that broke",
    allHold: (n: number) => (n === 1 ? "The only worked case holds." : `All ${n} worked cases hold.`),
    broken: (n: number, of: number) => `${n} of ${of} worked cases came out otherwise.`,
  },
};

export type EditMessages = typeof en;
