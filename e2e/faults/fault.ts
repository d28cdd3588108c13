import { type ProblemCode, problemStatus } from '#app/contract/problem.ts'
import type { Answer, Fault } from './proxy.ts'

/** The server never hears of it. */
export const cutBefore: Fault = ({ cut }) => cut()

/** The server has done it, and nobody knows. */
export const cutAfter: Fault = async ({ forward, cut }) => {
  await forward()
  cut()
}

/** The server never hears of it, and the browser waits. */
export const silenceBefore: Fault = () => undefined

/** The server has done it, and the browser waits. */
export const silenceAfter: Fault = ({ forward }) => forward()

/** The answer stops in the middle, as if it were whole. */
export const halved: Fault = altered((body) => body.slice(0, body.length / 2))

/** JSON, but not what the contract says. */
export const misshapen: Fault = altered((body) =>
  JSON.stringify({ ...JSON.parse(body), id: 'un', page: null }),
)

/** The server gets it twice; the browser hears the second answer. */
export const twice: Fault = async ({ forward, send }) => {
  await forward()
  send(await forward())
}

/** The server's own words for that refusal, without asking it. */
export function refuses(code: ProblemCode, more: object = {}): Fault {
  const status = problemStatus[code]
  const problem = {
    type: 'about:blank',
    title: code,
    status,
    detail: DETAIL,
    code,
    request_id: 'panne',
    ...more,
  }
  return answers(status, 'application/problem+json', JSON.stringify(problem))
}

/** What an intermediary says by itself. */
export function answers(status: number, type: string, body: string): Fault {
  return ({ send }) => send({ status, headers: { 'content-type': type }, body })
}

/** Asked of the server at once, answered when released. */
export function held(): { fault: Fault; release: () => void } {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  const fault: Fault = async ({ forward, send }) => {
    const answer = await forward()
    await released
    send(answer)
  }
  return { fault, release }
}

/** The answer, with another body. */
export function altered(change: (body: string) => string): Fault {
  return async ({ forward, send }) => {
    const answer: Answer = await forward()
    send({ ...answer, body: change(answer.body) })
  }
}

const DETAIL = 'Le serveur a refusé.'
