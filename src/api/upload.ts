interface Upload {
  method: string
  headers: Headers
  body: FormData
  signal: AbortSignal | null
}

/** What `fetch` cannot do: sends a body and says how much of it has left, from 0 to 1. Rejects as `fetch` does. */
export function upload(
  url: URL,
  { method, headers, body, signal }: Upload,
  onProgress: (sent: number) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
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
}
