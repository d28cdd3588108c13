/** A start that cannot be, told in French to the person at the terminal: what, why, what to do. */
export class CannotStart extends Error {}
