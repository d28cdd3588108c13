import sharp, { type Metadata } from 'sharp'

/** A picture made up for a test: left half red, right half blue, so that a turn shows. */
export function painted(width: number, height: number) {
  const half = { create: { width: Math.ceil(width / 2), height, channels: 3 as const, background: 'red' } }
  return sharp({ create: { width, height, channels: 3, background: 'blue' } }).composite([
    { input: half, left: 0, top: 0 },
  ])
}

/** What people send: `File` with any name they like. */
export function fileOf(bytes: Uint8Array | string, name: string, type = 'image/jpeg') {
  return new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type })
}

/** What a file of pixels tells about itself, and the colour of a pixel. */
export async function seen(bytes: ArrayBuffer): Promise<Metadata & { at: (x: number, y: number) => string }> {
  const metadata = await sharp(bytes).metadata()
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => {
    const [r = 0, , b = 0] = data.subarray((y * info.width + x) * info.channels)
    return r > b ? 'red' : 'blue'
  }
  return { ...metadata, at }
}
