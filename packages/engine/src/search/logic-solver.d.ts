/** The part of logic-solver that is used here; the package has no types of its own. */
declare module "logic-solver" {
  export type Formula = string | { readonly type?: string };
  export interface Solution {
    evaluate(formula: Formula): boolean;
  }
  export class Solver {
    require(...formulas: Formula[]): void;
    forbid(...formulas: Formula[]): void;
    solve(): Solution | null;
    solveAssuming(formula: Formula): Solution | null;
  }
  interface Logic {
    readonly TRUE: Formula;
    readonly FALSE: Formula;
    readonly Solver: new () => Solver;
    and(...formulas: Formula[]): Formula;
    or(...formulas: Formula[]): Formula;
    not(formula: Formula): Formula;
    exactlyOne(...formulas: Formula[]): Formula;
    xor(a: Formula, b: Formula): Formula;
  }
  const logic: Logic;
  export default logic;
}
