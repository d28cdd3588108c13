import type { Sent } from './client.ts'

/** What `fetch` cannot do: carries a request and says how much of its body has left, from 0 to 1. Rejects as `fetch` does. */
export const uploading =
  (onProgress: (sent: number) => void) =>
  (url: URL, { method, headers, body, signal }: Sent): Promise<Response> =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open(method, url)
      for (const [name, value] of headers) request.setRequestHeader(name, value)
      request.upload.addEventListener('progress', ({ loaded, total }) =>
        onProgress(total > 0 ? loaded / total : 0),
      )
      request.addEventListener('load', () =>
        resolve(new Response(request.responseText, { status: request.status })),
      )
      request.addEventListener('error', () => reject(new TypeError('The request did not arrive')))
      request.addEventListener('abort', () => reject(signal?.reason))
      signal?.addEventListener('abort', () => request.abort())
      request.send(body)
    })
