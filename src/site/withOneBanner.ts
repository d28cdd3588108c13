/** The text with its donation banner where the editor put it first, else after it. */
export function withOneBanner(blocks: readonly string[]): readonly string[] {
  let isThere = false
  const once = () => {
    if (isThere) return ''
    isThere = true
    return BANNER
  }
  const kept = blocks.map((block) => block.replaceAll(BANNER, once))
  return isThere ? kept : [...kept, BANNER]
}

const BANNER = '<aside data-block="donation"></aside>'
