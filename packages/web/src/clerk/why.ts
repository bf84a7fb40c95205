/** Why something failed, in words. */
export const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
