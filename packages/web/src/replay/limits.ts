/** What a page can take; more is for the command line. */

/** Of text, once unpacked. */
export const mostMegabytes = 100;

export const mostRows = 500_000;
