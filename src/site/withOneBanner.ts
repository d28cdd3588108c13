/** The text with its donation banner where the editor put it first, else after it. */
export function withOneBanner(blocks: readonly string[]): readonly string[] {
  let isThere = false
  const kept = blocks.map((block) => {
    if (!block.includes(BANNER)) return block
    const [before = '', ...after] = block.split(BANNER)
    const banner = isThere ? '' : BANNER
    isThere = true
    return before + banner + after.join('')
  })
  return isThere ? kept : [...kept, BANNER]
}

const BANNER = '<aside data-block="donation"></aside>'
