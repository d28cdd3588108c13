import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { call } from '#app/api/client.ts'
import { ApiError } from '#app/api/error.ts'
import { uploading } from '#app/api/uploading.ts'
import { errorLine } from '#app/api/explainError.ts'
import { type Image, imageEndpoints } from '#app/contract/image.ts'
import { m } from '#app/paraglide/messages.js'
import { announce } from '#app/ui/announce.ts'
import { fileRefusal } from './fileRefusal.ts'

/**
 * Sends a picture, the `first` one at once: `sending` is how far it is (0 to 1), `refusal` why it was not taken.
 * `onSent` is the one of the last drawing: a picture takes its time, and one goes on typing.
 */
export function useUpload(onSent: (image: Image) => void, first?: File) {
  const [sending, setSending] = useState<{ name: string; sent: number } | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const stop = useRef<AbortController>(null)
  const latest = useRef(onSent)
  useEffect(() => void (latest.current = onSent))

  async function send(file: File) {
    const refused = fileRefusal(file)
    setRefusal(refused)
    if (refused !== null) return
    stop.current = new AbortController()
    const { signal } = stop.current
    const onProgress = (sent: number) => setSending({ name: file.name, sent })
    onProgress(0)
    try {
      const image = await call(
        imageEndpoints.upload,
        { body: { file } },
        { carry: uploading(onProgress), signal },
      )
      latest.current(image)
      announce(m.images_sent())
    } catch (error) {
      if (!signal.aborted) setRefusal(words(error))
    } finally {
      setSending(null)
    }
  }

  const begin = useEffectEvent((file: File) => void send(file))
  useEffect(() => {
    if (first === undefined) return undefined
    begin(first) // oxlint-disable-line react/set-state-in-effect -- what it shows is that a request has left
    return () => stop.current?.abort()
  }, [first])

  return { send: (file: File) => void send(file), stop: () => stop.current?.abort(), sending, refusal }
}

function words(error: unknown) {
  const isUnreadable = error instanceof ApiError && error.code === 'validation'
  return isUnreadable ? m.images_unreadable() : errorLine(error)
}
