/** What a person changed of a proposal, by its id; all is kept that nobody took out. */
export type Edits = Record<string, { isKept?: boolean; start_seconds?: number; title?: string }>

/** Proposals as they stand in the review. */
export function reviewed<T extends { id: string }>(
  proposals: T[],
  edits: Edits,
): (T & { isKept: boolean })[] {
  return proposals.map((proposal) => ({ isKept: true, ...proposal, ...edits[proposal.id] }))
}
