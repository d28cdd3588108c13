import { type KeyboardEvent, type MouseEvent, useId } from 'react'
import type { Image } from '#app/contract/image.ts'
import { m } from '#app/paraglide/messages.js'
import { announce } from '#app/ui/announce.ts'
import { tellTyped } from '#app/ui/tellTyped.ts'
import classes from './ImageField.module.css'

type Point = Pick<Image, 'focal_x' | 'focal_y'>

/** The picture, and the point of it that stays visible when it is cropped: set by a click, or with the arrow keys. */
export function FocalPoint({ image, onChange }: { image: Image; onChange: (point: Point) => void }) {
  const hint = useId()
  const place = (point: Point, button: EventTarget) => {
    const inside = { focal_x: within(point.focal_x), focal_y: within(point.focal_y) }
    onChange(inside)
    tellTyped(button)
    announce(words(inside))
  }
  function click({ detail, clientX, clientY, currentTarget }: MouseEvent) {
    if (detail === 0) return // Enter or Space: there is no place in it
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    place({ focal_x: (clientX - left) / width, focal_y: (clientY - top) / height }, currentTarget)
  }
  function move(event: KeyboardEvent) {
    const [x, y] = ARROWS[event.key] ?? [0, 0]
    if (x === 0 && y === 0) return
    event.preventDefault()
    const step = event.shiftKey ? 0.01 : 0.05
    place({ focal_x: image.focal_x + x * step, focal_y: image.focal_y + y * step }, event.currentTarget)
  }
  const { url } = image.variants.find(({ width }) => width >= 640) ?? image
  return (
    <figure className={classes['focal']}>
      <button
        type="button"
        aria-label={words(image)}
        aria-describedby={hint}
        className={classes['picture']}
        onClick={click}
        onKeyDown={move}
      >
        <img src={url} alt="" width={image.width} height={image.height} />
        <span
          className={classes['point']}
          style={{ left: `${image.focal_x * 100}%`, top: `${image.focal_y * 100}%` }}
        />
      </button>
      <figcaption id={hint} className={classes['limits']}>
        {m.images_focal_hint()}
      </figcaption>
    </figure>
  )
}

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Two decimals are a hundredth of the picture: finer than anyone can see. */
function within(ratio: number) {
  return Math.round(Math.min(1, Math.max(0, ratio)) * 100) / 100
}

function words({ focal_x, focal_y }: Point) {
  return m.images_focal({ x: Math.round(focal_x * 100), y: Math.round(focal_y * 100) })
}
