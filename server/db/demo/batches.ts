const SIZE = 250

/** Runs a query on so many rows at a time (PostgreSQL takes 65,535 values a query), and gathers the rows it answers. */
export async function inBatches<Row, Answer>(
  rows: Row[],
  run: (batch: Row[]) => PromiseLike<Answer[]>,
): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let start = 0; start < rows.length; start += SIZE)
    answers.push(...(await run(rows.slice(start, start + SIZE))))
  return answers
}

/** The same for a query that answers nothing. */
export async function writeInBatches<Row>(
  rows: Row[],
  run: (batch: Row[]) => PromiseLike<unknown>,
): Promise<void> {
  await inBatches(rows, async (batch) => {
    await run(batch)
    return []
  })
}
