import { escapeAttribute } from '#app/contract/document/entities.ts'
import type { Image } from '#app/contract/image.ts'

/**
 * A text with one picture in the place of another, in its figures. Their captions stay, and the alternative written for
 * that very place.
 */
export function replaceFigure(
  html: string,
  from: number,
  to: Pick<Image, 'id' | 'url' | 'width' | 'height'>,
) {
  return html.replace(FIGURE, (figure, id: string) => {
    if (Number(id) !== from) return figure
    const values: Record<string, string> = { src: to.url, width: String(to.width), height: String(to.height) }
    return figure
      .replace(`data-image-id="${id}"`, `data-image-id="${to.id}"`)
      .replace(/<img\b[^>]*>/, (image) =>
        image.replace(
          / (src|width|height)="[^"]*"/g,
          (_, name: string) => ` ${name}="${escapeAttribute(values[name] ?? '')}"`,
        ),
      )
  })
}

const FIGURE = /<figure\b[^>]*\bdata-image-id="(\d+)"[^>]*>.*?<\/figure>/gs
