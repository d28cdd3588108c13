import { imageEndpoints } from '#app/contract/image.ts'
import { libraryEndpoints } from '#app/contract/library.ts'
import type { Subject } from './subject.ts'

/** Sends a picture of 16 pixels a side, and has it deleted afterwards. */
export async function uploaded({ member, afterwards }: Subject) {
  const file = new File([Buffer.from(GREY, 'base64')], 'controle.png', { type: 'image/png' })
  const { body } = await member.call(imageEndpoints.upload, { body: { file } })
  afterwards(async () => {
    const { body: image } = await member.call(imageEndpoints.read, { params: { id: body.id } })
    await member.call(libraryEndpoints.remove, { params: { id: image.id } }, { ifMatch: image.lock_version })
  })
  return body
}

/** A grey square of 16 pixels, as PNG. */
const GREY =
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAMAAAAoLQ9TAAAAA1BMVEWIiIhYZW6zAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADUlEQVQY02NgGAXIAAABEAAB7JfjegAAAABJRU5ErkJggg=='
