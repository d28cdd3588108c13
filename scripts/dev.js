// `npm run dev`: one process. Vite serves the app with hot reload, the backend answers the rest and is
// started again, database included (0.2 s), when its sources change.
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import pino from 'pino'
import { createServer as createVite } from 'vite'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
if (existsSync('.env')) process.loadEnvFile('.env')
const http = createServer((request, response) =>
  vite.middlewares(request, response, () => answer(request, response)),
)
const vite = await createVite({ appType: 'custom', server: { middlewareMode: true, hmr: { server: http } } })
const answer = getRequestListener(answerOrApp)
let env = await readEnv()
let backend = await boot()
http.listen(env.PORT, env.HOST, () =>
  console.log(`\nRégie (dev): ${env.REGIE_ORIGIN}\n${backend?.welcome}\n`),
)

const ours = /\/(server|src\/(contract|site|lib))\/(?!.*\.test\.)/
let pending
let reloads = Promise.resolve()
vite.watcher.on('all', (_event, file) => {
  if (!ours.test(file)) return
  clearTimeout(pending)
  pending = setTimeout(() => (reloads = reloads.then(reload)), 100)
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop)

async function readEnv() {
  const module = await vite.ssrLoadModule('/server/env.ts')
  return module.readEnv(process.env)
}

async function boot() {
  try {
    const module = await vite.ssrLoadModule('/server/boot.ts')
    return await module.boot({ env, log: pino({ level: env.REGIE_LOG }), tell: console.log })
  } catch (error) {
    vite.ssrFixStacktrace(error)
    console.error(error)
  }
}

async function reload() {
  const old = backend
  backend = undefined
  await old?.close()
  env = await readEnv()
  backend = await boot()
  console.log(backend ? 'backend reloaded' : 'backend down until the next change')
}

/** What the backend does not have is a page of the app. */
async function answerOrApp(request, bindings) {
  if (!backend) return new Response('The backend did not start: see the terminal.', { status: 503 })
  const response = await backend.app.fetch(request, bindings)
  const page = request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html')
  if (response.status !== 404 || !page) return response
  const html = await vite.transformIndexHtml(request.url, readFileSync('index.html', 'utf8'))
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

async function stop() {
  http.close()
  http.closeAllConnections()
  await vite.close()
  await backend?.close()
  process.exit(0)
}
