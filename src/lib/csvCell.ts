/** A cell that a spreadsheet would run as a formula begins with an apostrophe; so that it can go again, one that looks so does too. */
export const harmless = (cell: string) => (/^'*[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell)

/** A cell as it was before `harmless`. */
export const unharmed = (cell: string) => cell.replace(/^'(?='*[=+\-@＝＋－＠\t\r\n])/, '')
