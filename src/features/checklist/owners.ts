/** The id of the list of names suggested for whoever does a task. */
export const OWNERS = 'qui-fait'
