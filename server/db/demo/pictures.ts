import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import type { Db } from '#server/db/db.ts'
import { images } from '#server/db/schema.ts'
import { addPicture } from '#server/media/addPicture.ts'
import { Chance } from './random.ts'

const COUNT = 20
const SIZE = { width: 1280, height: 720 }

/** Draws the pictures of the demo newsroom and stores them as uploads are; every other one lacks its alternative. */
export async function drawPictures(deps: {
  db: Db
  media: string
  clock: { now(): Date }
}): Promise<number[]> {
  const ids: number[] = []
  for (let index = 0; index < COUNT; index++) {
    const { svg, alt } = drawing(new Chance(index + 7))
    const png = await sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer()
    const file = new File([new Uint8Array(png)], `plateau-${index + 1}.png`, { type: 'image/png' })
    const { id } = await addPicture(deps, file, null)
    const described = index % 2 === 0 ? { alt, credit: 'Dessin : Régie' } : {}
    if (index % 2 === 0) await deps.db.update(images).set(described).where(eq(images.id, id))
    ids.push(id)
  }
  return ids
}

/** A studio seen from afar: a horizon, lamps, and a table; each picture has its colours and its shapes. */
function drawing(chance: Chance) {
  const hue = chance.between(0, 359)
  const colour = (turn: number, light: number) => `hsl(${(hue + turn) % 360} 45% ${light}%)`
  const lamps = Array.from({ length: chance.between(2, 5) }, () => {
    const [x, y, r] = [chance.between(100, 1180), chance.between(60, 300), chance.between(30, 110)]
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="${colour(40, 72)}" opacity="0.75"/>`
  })
  const people = Array.from({ length: chance.between(1, 4) }, (_, index) => {
    const x = 260 + index * 240
    return `<g fill="${colour(190, 18)}"><circle cx="${x}" cy="420" r="52"/><rect x="${x - 80}" y="470" width="160" height="170" rx="60"/></g>`
  })
  const { width, height } = SIZE
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colour(0, 32)}"/>${lamps.join('')}<path d="M0 520 Q 640 ${chance.between(380, 520)} 1280 520 V720 H0Z" fill="${colour(20, 22)}"/>${people.join('')}<rect y="600" width="1280" height="120" fill="${colour(200, 12)}"/></svg>`
  return {
    svg,
    alt: `Dessin d’un plateau : ${people.length} personne${people.length > 1 ? 's' : ''} à une table, sous ${lamps.length} lampes.`,
  }
}
