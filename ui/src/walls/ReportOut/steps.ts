/** The step from which each part of a report-out is shown; finding and recommendation are the two before. */
export const SHOWN = { result: 2, verdict: 3, answer: 4 } as const;
