import { escapeAttribute } from '#app/contract/document/entities.ts'
import type { Image } from '#app/contract/image.ts'

type Shown = Pick<Image, 'id' | 'url' | 'width' | 'height'>

/**
 * A text with one picture in the place of another, in its figures: they name it by its id, older ones by the address of
 * its file. Their captions stay, and the alternative written for that very place. What else leads to the file follows.
 */
export function replaceFigure(html: string, from: Pick<Image, 'id' | 'url'>, to: Shown): string {
  const file = /\/media\/images\/[0-9a-f]{32}-/.exec(from.url)?.[0]
  const replaced = html.replace(FIGURE, (figure) => {
    const id = /^<figure\b[^>]*\bdata-image-id="(\d+)"/.exec(figure)?.[1]
    const image = /<img\b[^>]*>/.exec(figure)?.[0] ?? ''
    if (id !== undefined) return Number(id) === from.id ? shows(figure, id, to) : figure
    return file !== undefined && image.includes(file) ? shows(figure, id, to) : figure
  })
  if (file === undefined) return replaced
  return replaced.replace(new RegExp(`"[^"]*${file}[^"]*"`, 'g'), `"${escapeAttribute(to.url)}"`)
}

/** The innermost: a gallery holds others. */
const FIGURE = /<figure\b[^>]*>(?:(?!<figure\b).)*?<\/figure>/gs

function shows(figure: string, id: string | undefined, to: Shown) {
  const values: Record<string, string> = { src: to.url, width: String(to.width), height: String(to.height) }
  const named =
    id === undefined
      ? figure.replace('<figure', `<figure data-image-id="${to.id}"`)
      : figure.replace(`data-image-id="${id}"`, `data-image-id="${to.id}"`)
  return named.replace(/<img\b[^>]*>/, (image) =>
    image.replace(
      / (src|width|height)="[^"]*"/g,
      (_, name: string) => ` ${name}="${escapeAttribute(values[name] ?? '')}"`,
    ),
  )
}
